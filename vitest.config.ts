import { defineConfig } from 'vitest/config';

/** What only computes; its tests start no server. */
const COMPUTING = [
  'runners/{influence,layout,snapshot,source,text}/**/*.test.ts',
  'src/contracts/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Native parsers and drawing can end a whole process: each file gets one of its own.
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: 15_000,
    reporters: ['default'],
    slowTestThreshold: 2_000,
    projects: [
      {
        extends: true,
        test: { name: 'computing', include: COMPUTING, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['{src,runners,edge,clients,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...COMPUTING],
          // They wait for real processes, on a machine that others may keep busy.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Only there, and never for what computes; `.ci/run` names each test that needed it.
          retry: process.env.CI === undefined ? 0 : 1,
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['src/testing/global-setup.ts'],
        },
      },
    ],
  },
});
