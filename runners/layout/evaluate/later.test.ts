import { describe, expect, it } from 'vitest';
import { evaluateFiles, evaluateSource } from './testing/evaluate-files.ts';

describe('what happens later', () => {
  it.each([
    [
      'an async function that waits for what is known',
      'const f = async () => { const a = await Promise.resolve(2); return a + 1; }; const p = f().then((n) => n * 2); export const x = await p;',
      6,
    ],
    [
      'several promises at once',
      'export const x = await Promise.all([1, Promise.resolve(2), (async () => 3)()]);',
      [1, 2, 3],
    ],
    ['a promise of a promise', 'export const x = await Promise.resolve(Promise.resolve(1));', 1],
  ])('is known where source says it: %s', (_, source, expected) => {
    expect(evaluateSource(source).plain('x')).toEqual(expected);
  });

  it('is not done when nobody asks for it', () => {
    const source =
      'let n = 0; (async () => { n += 1; })(); Promise.resolve(1).then(() => { n += 10; }); setTimeout(() => { n += 100; }, 0); export const x = [n];';
    expect(evaluateSource(source).plain('x')).toEqual([0]);
  });

  it('is unknown when it fails, or waits for itself', () => {
    const source =
      "const f = async () => { throw new Error('no'); }; export const x = await f(); const g = async () => fetch('/'); export const y = await g();";
    const { read } = evaluateSource(source);
    expect([read('x'), read('y')]).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
  });

  it('gives a component that is loaded with a name of its module', () => {
    const { read } = evaluateFiles({
      'main.tsx':
        "export const load = () => import('./Other').then((m) => ({ default: m.Named })); export const x = (await load()).default;",
      'Other.tsx': 'export function Named() { return null; }',
    });
    expect(read('x')).toMatchObject({ kind: 'closure', name: 'Named' });
  });
});

describe('a text of which something is not known', () => {
  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the source of a template
    ['`Hello ${process.env.NAME}!`', 'Hello {NAME}!'],
    ["'Hello ' + process.env.NAME + '!'", 'Hello {NAME}!'],
    ["'Total: ' + (process.env.PRICE * 2).toFixed(2)", 'Total: {PRICE}'],
  ])('keeps what is: %s', (expression, text) => {
    expect(evaluateSource(`export const x = ${expression};`).read('x')).toMatchObject({
      kind: 'unknown',
      text,
    });
  });
});

describe('the language’s own objects', () => {
  it.each([
    [
      'proxies read through their handler',
      "export const x = [new Proxy({ a: 1 }, { get: (t, k) => t[k] ?? k + '!' })].map((p) => [p.a, p.b])[0];",
      [1, 'b!'],
    ],
    ['proxies without one are their target', 'export const x = [new Proxy({ a: 1 }, {}).a];', [1]],
    [
      'reflection mirrors operators',
      "export const x = [Reflect.get({ a: 1 }, 'a'), Reflect.has({ a: 1 }, 'b'), Reflect.ownKeys({ a: 1, b: 2 }), Reflect.apply(Math.max, null, [1, 3])];",
      [1, false, ['a', 'b'], 3],
    ],
    [
      'addresses are taken apart',
      "const u = new URL('/a?b=c#d', 'https://x.org'); export const x = [u.pathname, u.searchParams.get('b'), u.host, String(new URLSearchParams({ q: 'a b' }))];",
      ['/a', 'c', 'x.org', 'q=a+b'],
    ],
    [
      'matches have names and places',
      "const m = /(?<y>\\d{4})-(?<m>\\d\\d)/.exec('on 2024-03'); export const x = [m.groups.y, m.index, m.input, [...'a1b2'.matchAll(/[a-z](?<n>\\d)/g)].map((r) => r.groups.n)];",
      ['2024', 3, 'on 2024-03', ['1', '2']],
    ],
    [
      'lists of words are joined as the language does',
      "export const x = [new Intl.ListFormat('en').format(['a', 'b', 'c']), new Intl.DisplayNames('en', { type: 'region' }).of('DE')];",
      ['a, b, and c', 'Germany'],
    ],
    [
      'what is written onto the global object is seen everywhere',
      'global.shared = { a: 1 }; window.other = 2; export const x = [shared.a, globalThis.other, typeof document, typeof window, global.Math.max(1, 2)];',
      [1, 2, 'undefined', 'object', 2],
    ],
    [
      'the platform is known where the app is built',
      'export const x = [process.env.EXPO_OS, process.env.NODE_ENV];',
      ['ios', 'production'],
    ],
  ])('%s', (_, source, expected) => {
    expect(evaluateSource(source).plain('x')).toEqual(expected);
  });
});
