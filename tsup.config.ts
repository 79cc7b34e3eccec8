import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { BUNDLED } from './scripts/image/beside-bundles.ts';

/** Bundles for container images. On a laptop Node runs the sources as they are. */
export default defineConfig({
  entry: {
    hivesync: 'scripts/image/hivesync.ts',
    server: 'src/server.ts',
    serverless: 'src/serverless.ts',
    runner: 'runners/main.ts',
    autoscaler: 'runners/autoscaler.ts',
    'engine-child': 'runners/engine-host/child.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node24',
  outDir: 'dist',
  ...BUNDLED,
  sourcemap: true,
  // Names stay, for stacks that people read; a process starts sooner and holds less source text.
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  clean: true,
  async onSuccess() {
    await cp('src/modules/mail/templates', 'dist/mail-templates', { recursive: true });
    await cp('runners/docs/prompts', 'dist/prompts', {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });
    await cp('examples', 'dist/examples', { recursive: true });
  },
});
