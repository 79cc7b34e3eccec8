import { build } from 'tsup';
import { BUNDLED } from '../image/beside-bundles.ts';

/** Makes `dist/` as `npm run build` does: what container images run. */
export async function buildBundles(): Promise<void> {
  await build({ silent: true });
}

/**
 * Bundles one more entry file in the same way, into a folder of its own: one below the project where it needs what lies
 * beside bundles.
 */
export async function bundleEntry(entry: string, outDir: string): Promise<void> {
  await build({
    config: false,
    entry: [entry],
    format: 'esm',
    platform: 'node',
    target: 'node24',
    ...BUNDLED,
    outDir,
    silent: true,
  });
}
