import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const REPORTER = fileURLToPath(new URL('./second-tries.ts', import.meta.url));

const SUITE = `
  import { expect, it } from 'vitest';
  let tries = 0;
  it('holds', () => {});
  it('holds at the second try', () => expect((tries += 1)).toBe(2));
  it('never holds', () => expect(1).toBe(2));`;

let folder: string;
beforeAll(async () => {
  // Below the package, so that the suite finds its modules.
  folder = await mkdtemp(join(ROOT, 'node_modules/.second-tries-'));
  await writeFile(join(folder, 'suite.test.ts'), SUITE);
  await writeFile(join(folder, 'vitest.config.ts'), 'export default { test: { retry: 1, exclude: [] } };');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('names what passed at the second try and why it was needed, and counts it once, as passed', async () => {
  const args = [
    'run',
    '--root',
    folder,
    `--reporter=${REPORTER}`,
    '--reporter=json',
    '--outputFile.json=out.json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [VITEST, ...args]).catch((failed) => failed);
  const named = String(stdout)
    .split('\n')
    .filter((line) => line.startsWith('second try:'));
  expect(named).toEqual([
    expect.stringMatching(
      /^second try: suite\.test\.ts > holds at the second try: expected 1 to be 2 .*\(line 5\)$/,
    ),
  ]);
  const counts: unknown = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
  expect(counts).toMatchObject({ numPassedTests: 2, numFailedTests: 1, numTotalTests: 3 });
});
