import { defineConfig } from 'vitest/config';
import { WAITING } from './vitest.config.ts';

/** What takes long because processes are killed or starved, and waited for: `npm run test:system`. */
export default defineConfig({
  test: {
    ...WAITING,
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: 15_000,
    include: ['{src,runners,edge,clients,scripts}/**/*.system.test.ts'],
    reporters: ['default', './scripts/ci/second-tries.ts', './scripts/ci/plain-count.ts'],
  },
});
