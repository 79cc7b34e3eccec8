import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInfluenceCli } from './run-influence-cli.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hivesync-influence-'));
  writeFileSync(join(folder, 'a.css'), '.b { color: blue }\n.b.c { color: green }\n');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><link rel="stylesheet" href="a.css"><p class="b c">Hello</p>',
  );
  mkdirSync(join(folder, 'empty'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...argv: string[]) {
  const written = { stdout: '', stderr: '' };
  const exit = runInfluenceCli(argv, {
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (line) => {
      written.stderr += `${line}\n`;
    },
  });
  return { exit, ...written };
}

it('writes the report of every page as JSON', () => {
  const { exit, stdout } = run(folder);
  const report = JSON.parse(stdout);
  expect(exit).toBe(0);
  expect(report.mode).toBe('basic');
  expect(report.pages.map(({ file }: { file: string }) => file)).toEqual(['index.html']);
});

it('explains for people which declaration wins and which lost', () => {
  const { exit, stdout } = run(folder, '--explain', 'p:color');
  expect(exit).toBe(0);
  expect(stdout).toMatch(/dominant .*color: green — a\.css:2:/);
  expect(stdout).toMatch(/overridden .*color: blue — a\.css:1:/);
});

it('tells what would win without a selector', () => {
  const { css_simulation: simulation } = JSON.parse(run(folder, '--mute', '.b.c').stdout);
  expect(simulation.muted_selectors).toEqual(['.b.c']);
  expect(simulation.changed).toHaveLength(1);
});

it.each([
  [[], 'name the folder'],
  [['a', 'b'], 'only one folder'],
  [['a', '--depth', '3'], '--depth'],
  [['a', '--mode', 'all'], '--mode is basic or deep'],
  [['a', '--viewport', 'wide'], '--viewport is WIDTHxHEIGHT'],
])('refuses the command line %j with 2 and says why', (argv, reason) => {
  const { exit, stderr, stdout } = run(...argv);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain(reason);
});

it('reads templates, components and pre-processor sources, and explains them with their own lines', () => {
  const samples = fileURLToPath(new URL('../templates/testing/samples', import.meta.url));
  const all = JSON.parse(run(samples).stdout);
  expect(all.pages.map(({ template }: { template: string }) => template)).toContain('blade');
  const { exit, stdout } = run(samples, '--page', 'TaskCard.vue', '--explain', 'ul.items:color');
  expect(exit).toBe(0);
  expect(stdout).toContain('TaskCard.vue:14 <ul>');
  expect(stdout).toMatch(/dominant .*color: green — TaskCard\.vue#style-1:19:/);
  const { stdout: few } = run(samples, '--page', 'TaskCard.vue', '--explain', 'p.few:color');
  expect(few).toMatch(/conditional \(preprocessor\): color: \$few — TaskCard\.vue#style-2:29:/);
});

it('names a page that is not there', () => {
  const { exit, stderr } = run(folder, '--page', 'about.html');
  expect(exit).toBe(2);
  expect(stderr).toContain('there is no page about.html');
});

it('ends with 3 when the folder cannot be read, and says when it holds no pages', () => {
  expect(run(join(folder, 'missing'))).toMatchObject({ exit: 3, stderr: expect.stringContaining('ENOENT') });
  expect(run(join(folder, 'empty'))).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('no pages'),
  });
});

it('shows its options', () => {
  expect(run('--help')).toMatchObject({ exit: 0, stdout: expect.stringContaining('--explain') });
});
