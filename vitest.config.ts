import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,runners,edge,clients,scripts}/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    // Native parsers and drawing can end a whole process: each file gets one of its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 15_000,
    reporters: ['default'],
    slowTestThreshold: 2_000,
  },
});
