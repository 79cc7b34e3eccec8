import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyImagePackages } from './copy-packages.ts';

/** Puts together the folder that becomes `/app` of the image, after `npm run build`. */
const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('usage: node scripts/image/assemble.ts FOLDER');
const root = process.cwd();
await mkdir(target, { recursive: true });
for (const name of ['dist', 'drizzle', 'package.json']) {
  // Maps are only read with a flag that costs memory; the bundles keep their names.
  await cp(join(root, name), join(target, name), {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
}
const packages = await copyImagePackages(root, join(target, 'node_modules'));
console.log(`beside the bundles: ${packages.join(', ')}`);
