import { build } from 'tsup';

/** Makes `dist/` as `npm run build` does: what container images run. */
export async function buildBundles(): Promise<void> {
  await build({ silent: true });
}
