import { fileURLToPath } from 'node:url';
import { makeSbom } from './image/make-sbom.ts';

/** Prints what the image is made of: `node scripts/sbom.ts > hivesync.cdx.json`. */
const sbom = await makeSbom(fileURLToPath(new URL('..', import.meta.url)));
process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
