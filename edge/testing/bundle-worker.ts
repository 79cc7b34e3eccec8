import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The one file that is deployed, made as wrangler makes it: a module for browsers-like runtimes, not minified. */
export async function bundleWorker(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`${entry} made no bundle`);
  return file.text;
}
