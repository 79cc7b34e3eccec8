import { describe, expect, it } from 'vitest';
import { createParsedModuleCache } from './module-cache.ts';
import { parseModule } from './parse-module.ts';
import { createMemoryProject } from './project.ts';

describe('parsing a file', () => {
  it.each([
    ['a.tsx', 'const a = <T,>(v: T) => <View>{v as any}</View>;'],
    ['a.ts', 'const a = <T>v; enum E { A } import type { X } from "y";'],
    ['a.js', 'module.exports = <View />; with (a) {}'],
    ['a.jsx', 'export default () => <a.b c="d" />;'],
    ['a.js', '// @flow\nopaque type A = number; const f = (a: A): %checks => !!a;'],
    ['a.js', 'const f = (a: number): ?string => null; export type { A } from "b";'],
    ['a.js', 'return 1;'],
  ])('reads %s as what it is written in: %s', (path, text) => {
    expect(parseModule(path, text).ok).toBe(true);
  });

  it('tells where a syntax error is, counting from 1', () => {
    expect(parseModule('a.ts', 'const a = 1;\nconst é = ;')).toMatchObject({
      ok: false,
      failure: { code: 'SYNTAX_ERROR', line: 2, column: 11 },
    });
  });

  it('refuses nesting that would overflow the parser, with its place', () => {
    expect(parseModule('a.ts', `\n${'('.repeat(100_000)}`)).toMatchObject({
      ok: false,
      failure: { code: 'NESTING_TOO_DEEP', line: 2 },
    });
  });

  it('locates offsets in UTF-16 units', () => {
    const outcome = parseModule('a.ts', '// 🎈\nlet x;');
    expect(outcome.ok && outcome.module.locate(outcome.module.program.body[0]?.start ?? -1)).toEqual({
      line: 2,
      column: 1,
    });
  });
});

describe('the cache of parsed files', () => {
  it('gives the same tree for the same content, whatever the path', () => {
    const cache = createParsedModuleCache();
    const project = createMemoryProject(
      new Map([
        ['a.ts', 'let x;'],
        ['b.ts', 'let x;'],
        ['c.ts', 'let y;'],
      ]),
    );
    expect(cache.parse(project, 'a.ts')).toBe(cache.parse(project, 'b.ts'));
    expect(cache.parse(project, 'a.ts')).not.toBe(cache.parse(project, 'c.ts'));
    expect(cache.parse(project, 'missing.ts')).toBeUndefined();
  });

  it('drops what was not used for longest when it holds too much', () => {
    const cache = createParsedModuleCache(1_000);
    const file = (name: string): [string, string] => [`${name}.ts`, `let ${name} = "${'x'.repeat(350)}";`];
    const project = createMemoryProject(new Map(['a', 'b', 'c'].map(file)));
    const first = cache.parse(project, 'a.ts');
    const second = cache.parse(project, 'b.ts');
    cache.parse(project, 'a.ts');
    cache.parse(project, 'c.ts');
    expect(cache.size).toBe(2);
    expect(cache.parse(project, 'a.ts')).toBe(first);
    expect(cache.parse(project, 'b.ts')).not.toBe(second);
  });
});
