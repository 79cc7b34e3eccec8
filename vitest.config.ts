import { defineConfig } from 'vitest/config';

/** What only computes; its tests start no server. */
const COMPUTING = [
  'runners/docs/{checks,context,facts,prompts}/**/*.test.ts',
  'runners/{influence,layout,snapshot,source,text}/**/*.test.ts',
  'src/contracts/**/*.test.ts',
];
/** Started by a configuration of their own: vitest.system.config.ts. */
const SYSTEM = '**/*.system.test.ts';
/** The API, within the process of its tests. */
const API = ['src/{http,modules}/**/*.test.ts'];

/** For tests that wait for real processes, on a machine that others may keep busy. */
export const WAITING = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Only there, and never for what computes; `.ci/run` names each test that needed it.
  retry: process.env.CI === undefined ? 0 : 1,
  expect: { poll: { timeout: 60_000 } },
  globalSetup: ['src/testing/global-setup.ts'],
};

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: 15_000,
    reporters: ['default'],
    slowTestThreshold: 2_000,
    projects: [
      {
        extends: true,
        // Loading the engine takes longer than most files test: a worker loads it once for all of them.
        test: {
          name: 'computing',
          include: COMPUTING,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { ...WAITING, name: 'api', include: API, isolate: false } },
      {
        extends: true,
        // They start, kill and starve processes, their own among them: each file gets one to itself.
        test: {
          ...WAITING,
          name: 'services',
          include: ['{src,runners,edge,clients,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', SYSTEM, ...COMPUTING, ...API],
        },
      },
    ],
  },
});
