import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTruth } from './truth-file.ts';

/** Copies truth files into a folder, without what no measure looks at: `keep-truth.ts FOLDER FILE…`. */
const [folder = '.', ...files] = process.argv.slice(2);
for (const file of files)
  writeFileSync(`${folder}/${basename(file)}`, `${JSON.stringify(readTruth(file))}\n`);
