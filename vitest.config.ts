import { defineConfig } from 'vitest/config';

/** What only computes; its tests start no server. */
const COMPUTING = ['runners/{layout,snapshot,source,text}/**/*.test.ts', 'src/contracts/**/*.test.ts'];

export default defineConfig({
  test: {
    // Native parsers and drawing can end a whole process: each file gets one of its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 15_000,
    reporters: ['default'],
    slowTestThreshold: 2_000,
    projects: [
      { extends: true, test: { name: 'computing', include: COMPUTING } },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['{src,runners,edge,clients,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...COMPUTING],
          globalSetup: ['src/testing/global-setup.ts'],
        },
      },
    ],
  },
});
