import { build } from 'tsup';
import { BUNDLED } from '../image/beside-bundles.ts';

/** Makes `dist/` as `npm run build` does: what container images run. */
export async function buildBundles(): Promise<void> {
  await build({ silent: true });
}

/** Bundles one more entry file in the same way, into a folder of its own. */
export async function bundleEntry(entry: string, outDir: string): Promise<void> {
  await build({
    config: false,
    entry: [entry],
    format: 'esm',
    platform: 'node',
    target: 'node24',
    noExternal: [/.*/],
    outDir,
    silent: true,
  });
}

/** Bundles one more entry file as those of images are, into a folder of the project's, which has what lies beside them. */
export async function bundleAsInImages(entry: string, outDir: string): Promise<void> {
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
