import { defineConfig } from 'tsup';

/** Bundles for container images. On a laptop Node runs the sources as they are. */
export default defineConfig({
  entry: {
    server: 'src/server.ts',
    serverless: 'src/serverless.ts',
    runner: 'runners/main.ts',
    'engine-child': 'runners/engine-host/child.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node24',
  outDir: 'dist',
  sourcemap: true,
  clean: true,
});
