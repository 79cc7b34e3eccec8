import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFactsSchema } from '../../../src/contracts/source-facts.ts';
import { createMemoryProject, createModuleResolver, createParsedModuleCache } from '../../source/index.ts';
import { describeFiles } from './describe-files.ts';
import { writeStaticChangelog, writeStaticDocs } from './write-static.ts';

const hash = (content: unknown) => (String(content).length % 16).toString(16).repeat(64);

function factsOf(files: Readonly<Record<string, string>>, paths = Object.keys(files)) {
  const project = createMemoryProject(new Map(Object.entries(files)), hash);
  const parsed = createParsedModuleCache();
  const resolver = createModuleResolver(project, 'ios', parsed);
  return describeFiles({ project, parsed, resolver }, paths).map((facts) => fileFactsSchema.parse(facts));
}

const BUTTON = `import { memo } from 'react';
import type { Theme } from './theme';
import { Pressable, Text } from 'react-native';

interface ButtonProps {
  /** What it says. */
  label: string;
  tone?: 'calm' | 'loud';
  onPress(): void;
}

/** A button of the shop. */
export const Button = memo(function Button({ label, tone = 'calm', onPress }: ButtonProps) {
  return tone === 'calm' ? <Pressable onPress={onPress}><Text>{label}</Text></Pressable> : null;
});

// How often
// it is pressed.
export function useCount(start: number): number {
  if (start > 3 && start < 9) return 1;
  for (const each of [1, 2]) if (each === start) return each;
  return start;
}

export class Shop extends Map<string, number> {
  open(at: Date): boolean {
    switch (at.getDay()) { case 0: return false; default: return true; }
  }
}
type Hidden = { a: 1 };
export enum Size { Small }
const secret = 3;
export { secret as told };
export default Button;
`;

describe('what a syntax tree says of a file', () => {
  const [button] = factsOf({ 'src/Button.tsx': BUTTON, 'src/theme.ts': 'export type Theme = 1;' });
  const symbol = (name: string) => button?.symbols.find((each) => each.name === name);

  it('names what it declares, of what kind, where, and what for', () => {
    expect(button?.symbols.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'interface ButtonProps',
      'component Button',
      'hook useCount',
      'class Shop',
      'method Shop.open',
      'type Hidden',
      'enum Size',
      'variable secret',
    ]);
    expect(symbol('Button')).toMatchObject({
      line: 13,
      end_line: 15,
      exported: true,
      comment: 'A button of the shop.',
    });
    expect(symbol('useCount')).toMatchObject({
      comment: 'How often it is pressed.',
      signature: 'export function useCount(start: number): number',
    });
    expect(symbol('Hidden')?.exported).toBe(false);
    expect(symbol('secret')?.exported).toBe(true);
  });

  it('tells the props of a component from its type', () => {
    expect(symbol('Button')?.props).toEqual([
      { name: 'label', type: 'string', optional: false },
      { name: 'tone', type: "'calm' | 'loud'", optional: true },
      { name: 'onPress', type: 'onPress(): void', optional: false },
    ]);
    const [untyped] = factsOf({ 'a.jsx': 'export const A = ({ x, y = 1 }) => <b>{x}</b>;' });
    expect(untyped?.symbols[0]?.props).toEqual([
      { name: 'x', type: null, optional: false },
      { name: 'y', type: null, optional: true },
    ]);
  });

  it('counts the paths through code', () => {
    expect(symbol('useCount')?.complexity).toBe(5);
    expect(symbol('Shop.open')?.complexity).toBe(2);
    expect(symbol('Button')?.complexity).toBe(2);
    expect(symbol('Size')?.complexity).toBeNull();
  });

  it('names what it imports and what it gives out', () => {
    expect(button).toMatchObject({
      language: 'typescript',
      lines: 34,
      packages: ['react', 'react-native'],
      exports: expect.arrayContaining(['Button', 'default', 'told', 'useCount', 'Shop', 'Size']),
      imported_by: [],
      unreadable: null,
    });
    expect(button?.imports[1]).toEqual({
      source: './theme',
      names: ['Theme'],
      file: 'src/theme.ts',
      line: 2,
    });
  });

  it('finds who imports it, by every way there is, and nobody who only names it', () => {
    const importers = {
      'a.ts': "import { Button } from './src/Button';",
      'b.ts': "export * from './src/Button';",
      'c.ts': "const lazy = () => import('./src/Button');",
      'd.js': "const { Button } = require('./src/Button');",
      'e.ts': "// import { Button } from './src/Button';",
      'f.ts': "import { Button } from 'src-Button';",
      'src/index.ts': "export { Button } from './Button';",
      'g.ts': "import { Button } from './src';",
    };
    const [facts, index] = factsOf({ ...importers, 'src/Button.tsx': BUTTON }, [
      'src/Button.tsx',
      'src/index.ts',
    ]);
    expect(facts?.imported_by).toEqual(['a.ts', 'b.ts', 'c.ts', 'd.js', 'src/index.ts']);
    expect(index?.imported_by).toEqual(['g.ts']);
  });

  it('says why there is no tree, and that other files are what they are', () => {
    const facts = factsOf({ 'broken.ts': 'const = ;', 'site.css': 'p { color: red }\np {}', 'x.ts': '' });
    expect(facts.map(({ unreadable, lines }) => [unreadable, lines])).toEqual([
      [expect.stringMatching(/^Line 1: /), 1],
      [null, 2],
      [null, 0],
    ]);
    expect(factsOf({ 'a.ts': '' }, ['absent.ts'])).toEqual([]);
  });

  it('never throws, whatever a file says, and always follows its schema', () => {
    const code = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'export ',
            'default ',
            'class A ',
            '{ ',
            '} ',
            '( ',
            ') ',
            '=> ',
            'import ',
            "'x' ",
            '* ',
            'as ',
            'from ',
            'const a = ',
            '<A/>',
            'type ',
            '; ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(code, (text) => {
        const [facts] = factsOf({ 'a.tsx': text });
        expect(facts?.path).toBe('a.tsx');
      }),
      { numRuns: 300 },
    );
  });
});

describe('static documentation', () => {
  const files = { 'src/Button.tsx': BUTTON, 'src/theme.ts': 'export type Theme = 1;' };

  it('says in words what the tree says, in detail when it is to be long', () => {
    const short = writeStaticDocs(factsOf(files), 'short');
    expect(short.summary).toBe(
      '2 files, 35 lines. Exports 1 component, 1 hook, 1 class, 1 enum, 1 variable, 1 type.',
    );
    expect(short.sections.map(({ title }) => title)).toEqual(['src/Button.tsx', 'src/theme.ts']);
    expect(short.sections[1]?.text).toBe(
      'Exports 1 type. Imports 0 files of the project. Imported by 1 file.',
    );
    const long = writeStaticDocs(factsOf(files), 'long');
    expect(long.sections.find(({ title }) => title === 'component Button')).toMatchObject({
      text: expect.stringContaining('Takes label, tone, onPress.'),
      lines: { start: 13, end: 15 },
    });
  });

  it('tells of a change what became of what a file gives to others', () => {
    const before = factsOf({
      'a.ts': 'export function f(x: 1) {}\nexport const g = 1;',
      'b.ts': '',
      'c.ts': '1',
    });
    const after = factsOf({
      'a.ts': 'export function f(x: 2) {}\nexport const h = 1;',
      'c.ts': '2',
      'd.ts': '',
    });
    const { summary, changes } = writeStaticChangelog(before, after);
    expect(summary).toBe('4 files differ: 2 added, 2 changed, 2 removed.');
    expect(changes.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'changed function f: `export function f(x: 1)` is now `export function f(x: 2)`',
      'added variable h: `export const h = 1`',
      'removed variable g.',
      'removed The file b.ts.',
      'changed c.ts, without a change of what it exports.',
      'added The file d.ts.',
    ]);
  });
});
