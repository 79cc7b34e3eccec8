import { describe, expect, it } from 'vitest';
import { evaluateFiles } from '../testing/evaluate-files.ts';
import { objectOf } from '../values/object-value.ts';
import { AssetValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';

describe('modules', () => {
  it('export and import by name, as default, as a whole and through others', () => {
    const { plain } = evaluateFiles({
      'main.ts': `import d, { a as b } from './lib'; import * as ns from './lib'; import { c, inner, deep } from './barrel';
        export const x = [d, b, ns.a, ns.default, Object.keys(ns), c, inner.c, deep];`,
      'lib.ts': 'export const a = 1; export default 2;',
      'barrel/index.ts': `export * from './c'; export * as inner from './c'; export { default as deep } from './deep';`,
      'barrel/c.ts': 'export const c = 3; export default 0;',
      'barrel/deep.ts': 'const v = 4; export { v as default };',
    });
    expect(plain('x')).toEqual([2, 1, 1, 2, ['a', 'default'], 3, 3, 4]);
  });

  it('are run only when something they define is read', () => {
    const { plain, interpreter } = evaluateFiles({
      'main.ts': `import { wanted, unwanted } from './barrel'; export const x = wanted; export const y = () => unwanted;`,
      'barrel.ts': `export { wanted } from './wanted'; export { unwanted } from './unwanted';`,
      'wanted.ts': 'export const wanted = 1;',
      'unwanted.ts': 'while (true) {} export const unwanted = 2;',
    });
    expect(plain('x')).toBe(1);
    expect([...interpreter.filesRead]).toEqual(['main.ts', 'barrel.ts', 'wanted.ts']);
  });

  it('run for their effect when imported for it', () => {
    const { plain } = evaluateFiles({
      'main.ts': `import './setup'; import { state } from './state'; export const x = state.ready;`,
      'setup.ts': `import { state } from './state'; state.ready = true;`,
      'state.ts': 'export const state = { ready: false };',
    });
    expect(plain('x')).toBe(true);
  });

  it.each([
    ['a call', 'start();'],
    ['a call whose promise nobody wants', 'void start();'],
    ['a call with a handler of what goes wrong', 'start().catch((error) => { state.language = error; });'],
    ['a function that is called where it stands', '(async () => { await start(); })();'],
  ])('finish what they start without waiting for it, as far as it is known: %s', (_, start) => {
    const { plain } = evaluateFiles({
      'main.ts': `import './setup'; import { state } from './state'; export const x = () => state; export const y = x();`,
      'setup.ts': `import { state } from './state'; ${start}
        async function kept() { return null; }
        async function start() {
          let language = await kept();
          if (!language) language = tags[0];
          state.language = language;
          const remote = await fetch('/');
          state.remote = remote;
        }
        const tags = ['en-US'];`,
      'state.ts': 'export const state = { language: undefined, remote: 1 };',
    });
    expect(plain('y')).toEqual({ language: 'en-US', remote: 1 });
  });

  it('may import each other in a circle', () => {
    const { plain } = evaluateFiles({
      'main.ts': `import { b } from './b'; export const a = 1; export const f = () => b(); export const x = f();`,
      'b.ts': `import { a } from './main'; export const b = () => a + 1; export * from './c';`,
      'c.ts': `export * from './b';`,
    });
    expect(plain('x')).toBe(2);
  });

  it('may be CommonJS, JSON or both', () => {
    const { plain } = evaluateFiles({
      'main.js': `const whole = require('./whole'); import part, { named } from './parts'; const data = require('./data.json');
        module.exports = { x: [whole(1), part.named, named, data.list, require('./data').list.length] };`,
      'whole.js': 'module.exports = (n) => n + 1;',
      'parts.js': 'exports.named = 5;',
      'data.json': '{ "list": [1, 2] }',
    });
    expect(plain('x')).toEqual([2, 5, 5, [1, 2], 2]);
  });

  it('prefer the platform in their names', () => {
    const { plain } = evaluateFiles({
      'main.ts': `import { who } from './who'; import { which } from './which'; export const x = [who, which];`,
      'who.ts': `export const who = 'any';`,
      'who.ios.ts': `export const who = 'ios';`,
      'who.android.ts': `export const who = 'android';`,
      'which.native.js': `export const which = 'native';`,
      'which.web.js': `export const which = 'web';`,
    });
    expect(plain('x')).toEqual(['ios', 'native']);
  });

  it('give images with their densities', () => {
    const { read } = evaluateFiles({
      'main.ts': `export const a = require('./logo.png'); import b from './logo.png'; export { b };`,
      'logo.png': new Uint8Array([1]),
      'logo@2x.png': new Uint8Array([2]),
    });
    expect(read('a')).toBeInstanceOf(AssetValue);
    expect(read('a')).toMatchObject({
      path: 'logo.png',
      variants: [{ scale: 1 }, { scale: 2, path: 'logo@2x.png' }],
    });
    expect(read('b')).toBe(read('a'));
  });

  it('give drawings as the default exports of modules', () => {
    const { read, plain } = evaluateFiles({
      'main.ts': `export const a = require('./a.svg'); export const b = require('./a.svg').default; export const c = require('./c.png').default;`,
      'a.svg': '<svg />',
      'c.png': new Uint8Array([1]),
    });
    expect(read('b')).toBe(read('a'));
    expect(plain('c')).toBeUndefined();
  });

  it('report what cannot be resolved, is not exported or not modelled, and go on', () => {
    const { read, interpreter } = evaluateFiles({
      'main.ts': `import a from './nowhere'; import { b } from './b'; import c from 'left-pad'; export const x = [a, b, c]; export const y = 1;`,
      'b.ts': 'export const other = 1;',
    });
    expect(read('y')).toBe(1);
    expect(interpreter.diagnostics.map(({ code }) => code)).toEqual([
      'MODULE_NOT_FOUND',
      'EXPORT_NOT_FOUND',
      'UNMODELLED_LIBRARY',
    ]);
  });

  it('see models of libraries, whose other exports are unknown', () => {
    const model = { specifiers: ['kit', 'kit/part'], exports: { size: 4, theme: objectOf({ red: '#f00' }) } };
    const { plain, read } = evaluateFiles(
      {
        'main.ts': `import kit, { size, theme, other } from 'kit'; import * as part from 'kit/part.js'; export const x = [size, theme.red, kit.size, part.size]; export { other };`,
      },
      { models: [model] },
    );
    expect(plain('x')).toEqual([4, '#f00', 4, 4]);
    expect(read('other')).toBeInstanceOf(UnknownValue);
  });

  it('are read in Flow when that is what they are written in', () => {
    const { plain } = evaluateFiles({
      'main.js': `/* @flow */ type Props = {| +a: ?number |}; const f = (p: Props): number => (p.a: any) ?? 1; export const x = f({ a: null });`,
    });
    expect(plain('x')).toBe(1);
  });
});
