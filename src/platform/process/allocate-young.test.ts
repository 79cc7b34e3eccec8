import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('sets an option that this V8 has, which would otherwise only say so', async () => {
  const entry = new URL('./allocate-young.ts', import.meta.url).href;
  const script = `import { allocateYoung } from '${entry}'; allocateYoung();`;
  const args = ['--input-type=module', '-e', script];
  // Without what else the environment might have Node say.
  const said = await promisify(execFile)(process.execPath, args, { env: {} });
  expect(said).toMatchObject({ stdout: '', stderr: '' });
});
