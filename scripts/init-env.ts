import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeEnvironment } from './init-env/write-environment.ts';

const USAGE = `Writes a .env with fresh secrets. One that exists is never overwritten.

  node scripts/init-env.ts --base-url https://hivesync.example.org [--out .env]
`;

const TEMPLATE = fileURLToPath(new URL('../.env.example', import.meta.url));

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    out: { type: 'string', default: '.env' },
    help: { type: 'boolean', default: false },
  },
});
const baseUrl = values['base-url'];
if (values.help || baseUrl === undefined || !URL.canParse(baseUrl)) {
  process.stderr.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

const template = await readFile(TEMPLATE, 'utf8');
const text = writeEnvironment(template, { baseUrl, makeSecret: () => randomBytes(32).toString('base64url') });
try {
  await writeFile(values.out, text, { flag: 'wx', mode: 0o600 });
  process.stdout.write(`Wrote ${values.out} with fresh secrets; only you can read it.\n`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  process.stderr.write(`${values.out} exists already and was left as it is. Name another file with --out.\n`);
  process.exit(1);
}
