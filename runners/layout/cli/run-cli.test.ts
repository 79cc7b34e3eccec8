import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImageHeader } from '../../source/image-header.ts';
import { runCli } from './run-cli.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hs-cli-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/package.json'), '{ "main": "App.tsx" }');
  writeFileSync(
    join(folder, 'app/App.tsx'),
    `import { Text, View } from 'react-native';
export default function App() { return <View><Text>Hello</Text></View>; }
export function Other() { return <Text>Other</Text>; }`,
  );
  writeFileSync(
    join(folder, 'app/Greeting.tsx'),
    `import { Text } from 'react-native';
export default ({ name }) => <Text>Hello {name}</Text>;`,
  );
  writeFileSync(join(folder, 'app/Broken.tsx'), 'export default (;');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const written: string[] = [];
  const said: string[] = [];
  const output = {
    stdout: (bytes: Uint8Array) => written.push(new TextDecoder().decode(bytes)),
    stderr: (line: string) => said.push(line),
  };
  const code = await runCli(argv, output, () => performance.now());
  return { code, stdout: written.join(''), stderr: said.join('\n') };
}

const app = () => join(folder, 'app');

describe('the engine on the command line', () => {
  it('prints the layout of the only screen it finds', async () => {
    const { code, stdout } = await run('layout', app());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema_version: '1.0', platform: 'ios' });
  });

  it('prints the export asked for, with its props, on the device asked for', async () => {
    const named = await run('layout', app(), '--entry', 'App.tsx#Other', '--device', 'pixel-8', '--bare');
    expect(JSON.parse(named.stdout)).toMatchObject({ platform: 'android', device: { model: 'Pixel 8' } });
    expect(named.stdout).toContain('Other');
    const greeting = await run('layout', app(), '--entry', 'Greeting.tsx', '--props', '{"name":"Ada"}');
    expect(greeting.stdout).toContain('Ada');
  });

  it('writes a file per screen into the folder asked for', async () => {
    const out = join(folder, 'out', 'deep');
    expect((await run('layout', app(), '--out', out)).code).toBe(0);
    const [file = ''] = readdirSync(out);
    expect(file).toMatch(/^[A-Za-z-]+\.[0-9a-f]{16}\.layout\.json$/);
    expect(JSON.parse(readFileSync(join(out, file), 'utf8'))).toHaveProperty('root');
  });

  it("draws a screen at the device's resolution", async () => {
    const file = join(folder, 'greeting.png');
    expect((await run('layout', app(), '--entry', 'Greeting.tsx', '--png', file)).code).toBe(0);
    expect(readImageHeader(readFileSync(file))).toMatchObject({ ok: true, width: 1179, height: 2556 });
  });

  it('says with 1 that a screen could not be built, and where it is wrong', async () => {
    const { code, stdout, stderr } = await run('layout', app(), '--entry', 'Broken.tsx');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Broken\.tsx:1:\d+ error SYNTAX_ERROR /m);
  });

  it('says with 2 that the command line is wrong, and lists screens where one has to be chosen', async () => {
    expect((await run('layout')).code).toBe(2);
    const brew = fileURLToPath(new URL('../../../examples/brew', import.meta.url));
    const many = await run('layout', brew);
    expect(many.code).toBe(2);
    expect(many.stderr).toContain('--out');
    expect(many.stderr).toContain('HomeScreen.tsx#HomeScreen');
    const png = ['--out', folder, '--png', join(folder, 'a.png')];
    expect((await run('layout', brew, ...png)).stderr).toContain('--entry');
  });

  it('says with 3 that a folder or a font cannot be read', async () => {
    expect((await run('layout', join(folder, 'nowhere'))).code).toBe(3);
    expect((await run('layout', app(), '--font', join(folder, 'no.ttf'))).code).toBe(3);
    const noFont = await run('layout', app(), '--font', join(app(), 'App.tsx'));
    expect(noFont).toMatchObject({ code: 3, stderr: expect.stringContaining('not a TrueType') });
  });

  it('explains itself', async () => {
    const { code, stderr } = await run('--help');
    expect(code).toBe(0);
    expect(stderr).toContain('--entry FILE[#EXPORT]');
    expect(stderr).toContain('galaxy-s24');
  });

  it('runs as a program', async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'layout', app(), '--bare']);
    expect(JSON.parse(stdout)).toHaveProperty('root');
  });
});
