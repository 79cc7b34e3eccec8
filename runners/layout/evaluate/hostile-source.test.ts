import { describe, expect, it } from 'vitest';
import { BudgetExceededError } from './budget.ts';
import { evaluateFiles, evaluateSource } from './testing/evaluate-files.ts';
import { UnknownValue } from './values/unknown-value.ts';

/** The budget that ended the evaluation of this source, or what `x` is when none did. */
function outcomeOf(source: string): unknown {
  try {
    return evaluateSource(source).read('x');
  } catch (error) {
    if (error instanceof BudgetExceededError) return error.budget;
    throw error;
  }
}

describe('source that does not end', () => {
  it.each([
    'while (true) {}',
    'for (;;) {}',
    'do {} while (true)',
    'let i = 0; while (i >= 0) i++;',
    'for (const a of [1]) { for (;;) { continue; } }',
    'const f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2)); f(60);',
    'while (true) [3, 1, 2].sort((a, b) => a - b);',
    'while (true) new Date(0).toLocaleDateString("en-US", { month: "long" });',
    'while (true) "a".repeat(100000).split("");',
  ])('runs out of steps: %s', (source) => {
    expect(outcomeOf(source)).toBe('steps');
  });

  it.each([
    'function f() { return f(); } f();',
    'const f = (n) => [n].map((m) => f(m)); f(1);',
    'const f = () => "a".replace("a", () => f()); f();',
    'const o = { get a() { return this.a; } }; o.a;',
    'const o = { set a(v) { this.a = v; } }; o.a = 1;',
    'const o = { toString() { return "" + o; } }; o + "";',
    'class A { b = new A(); } new A();',
    'function f(a = f()) { return a; } f();',
    'function f([{ a: { b = f([{ a: {} }]) } }]) { return b; } f([{ a: {} }]);',
    'function f() { try { return f(); } catch { return f(); } } f();',
    'function f() { return f.apply(null, [1]); } f();',
    'let f = () => 1; for (let i = 0; i < 100000; i++) f = f.bind(null); f();',
    'let o = {}; for (let i = 0; i < 100000; i++) o = Object.create(o); o.missing;',
  ])('runs out of depth and never of our own stack: %s', (source) => {
    expect(outcomeOf(source)).toBe('depth');
  });

  it.each([
    'let s = "aaaaaaaa"; while (true) s += s;',
    `let s = "aaaaaaaa"; while (true) s = \`\${s}\${s}\`;`,
    'let s = [1]; while (true) s = [...s, ...s];',
    'let s = [1]; while (true) s = s.concat(s);',
    'const f = (...a) => f(...a, ...a); f(1);',
    '"a".repeat(1e9);',
    '"a".padStart(1e9, "xy");',
    'Array(1e9);',
    'Array.from({ length: 1e9 });',
    'const a = []; a.length = 1e9;',
    'const a = []; a[99999999] = 1;',
    'let s = "\\uFDFA"; while (true) s = (s + s).normalize("NFKD");',
  ])('is stopped before it takes the memory: %s', (source) => {
    expect(outcomeOf(source)).toBe('memory');
  });

  it.each([
    'const s = {}; let i = 0; while (true) s["k" + i++] = i;',
    'const m = new Map(); let i = 0; while (true) m.set(i++, 1);',
    'const a = Array(100000).fill("a".repeat(1000)); a.join("");',
    '"a".repeat(100000).replaceAll("a", "b".repeat(10000));',
    'let s = "a"; while (true) s = s.replace(/a/g, "$&$&");',
  ])('pays for what it allocates: %s', (source) => {
    expect(outcomeOf(source)).toSatisfy((budget) => budget === 'steps' || budget === 'memory');
  });

  it('survives values that contain themselves', () => {
    const source = `const a = []; a.push(a); const o = {}; o.o = o;
      export const x = [String(a), a.flat(Infinity).length, JSON.stringify(o)];`;
    expect(() => evaluateSource(source).plain('x')).not.toThrow();
  });
});

describe('regular expressions', () => {
  it.each([
    '/^(a+)+$/.test("a".repeat(40) + "b")',
    '"a".repeat(50000).match(/(a|a)*b/)',
    '/(.*)*x/.exec("a".repeat(1000))',
    '/\\s*\\s*\\s*\\s*x/.test(" ".repeat(5000))',
    '"a".repeat(100000).replace(/a*b/g, "")',
    'new RegExp("(a?){40}a{40}").test("a".repeat(40))',
    '/(a)\\1+$/.test("aaaa")',
  ])('that could backtrack for ever are not run: %s', (expression) => {
    const { read, interpreter } = evaluateSource(`export const x = ${expression};`);
    expect(read('x')).toBeInstanceOf(UnknownValue);
    expect(interpreter.diagnostics.map(({ code }) => code)).toContain('UNSAFE_REGULAR_EXPRESSION');
  });
});

describe('a way out of the evaluator', () => {
  it.each([
    '({}).constructor.constructor("return process")()',
    '[].constructor',
    '"".constructor.constructor("return 1")()',
    '(() => 1).constructor("return 1")()',
    '(class {}).prototype',
    'Object.getPrototypeOf({})',
    '({}).__proto__',
    'new Function("return 1")()',
    'Function("return 1")()',
    'eval("1 + 1")',
    'globalThis.process.mainModule',
    'globalThis.process.binding',
    'global.constructor',
    'window.fetch.constructor',
    'Reflect.apply.constructor',
    'process.mainModule',
    'process.binding("fs")',
    'require("fs").writeFileSync("/tmp/hacked", "x")',
    'require("child_process").execSync("id")',
    'import.meta.url',
    'new Proxy({}, {}).constructor',
    'new Proxy(() => 1, { apply: (f) => f }).constructor',
    'Reflect.get({}, "constructor")',
  ])('is not there: %s', (expression) => {
    const value = evaluateSource(`export const x = ${expression};`).read('x');
    expect(value === undefined || value instanceof UnknownValue).toBe(true);
  });

  it('reports that prototypes cannot be reached', () => {
    const { read, interpreter } = evaluateSource('export const x = ({}).constructor;');
    read('x');
    expect(interpreter.diagnostics).toMatchObject([{ code: 'FORBIDDEN_ACCESS', line: 1, column: 18 }]);
  });

  it('leaves no trace of attempts to change prototypes', () => {
    const { plain } = evaluateSource(`
      const o = {};
      o.__proto__.polluted = 1;
      o['__proto__'] = { polluted: 2 };
      Object.prototype.polluted = 3;
      Object.assign({}, JSON.parse('{"__proto__": {"polluted": 4}}'));
      export const x = [({}).polluted, [].polluted, JSON.stringify(JSON.parse('{"__proto__": 1}'))];`);
    expect(plain('x')).toEqual([undefined, undefined, '{"__proto__":1}']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('does not carry changes of built-ins from one evaluation to the next', () => {
    const change =
      'Math.mine = 1; [].map.mine = 2; JSON.parse = () => 3; export const x = [Math.mine, [].map.mine, JSON.parse("4")];';
    expect(evaluateSource(change).plain('x')).toEqual([1, 2, 3]);
    expect(evaluateSource('export const x = [Math.mine, [].map.mine, JSON.parse("4")];').plain('x')).toEqual([
      undefined,
      undefined,
      4,
    ]);
  });
});

describe('nesting bombs', () => {
  const bombs: Record<string, (levels: number) => string> = {
    parentheses: (n) => `${'('.repeat(n)}1${')'.repeat(n)}`,
    lists: (n) => '['.repeat(n) + ']'.repeat(n),
    objects: (n) => `${'{a:'.repeat(n)}1${'}'.repeat(n)}`,
    calls: (n) => 'f('.repeat(n) + ')'.repeat(n),
    elements: (n) => '<a>'.repeat(n) + '</a>'.repeat(n),
    templates: (n) => `${'`${'.repeat(n)}1${'}`'.repeat(n)}`,
    negations: (n) => `${'!'.repeat(n)}1`,
    sums: (n) => `a${'+a'.repeat(n)}`,
    powers: (n) => `a${'**a'.repeat(n)}`,
    conditions: (n) => `a${'?b:a'.repeat(n)}`,
    arrows: (n) => `${'a=>'.repeat(n)}1`,
    accesses: (n) => `a${'.a'.repeat(n)}`,
    classes: (n) => `${'class extends '.repeat(n)}Object${'{}'.repeat(n)}`,
  };

  it.each(Object.entries(bombs))('of %s end as a diagnostic or a budget, whatever their size', (_, bomb) => {
    for (const levels of [1_000, 3_000, 10_000, 100_000]) {
      const source = `const a = 1, b = 2, f = (v) => v; export const x = ${bomb(levels)};`;
      try {
        const { read, interpreter } = evaluateSource(source);
        const value = read('x');
        const refused = interpreter.diagnostics.some(({ code }) => code === 'NESTING_TOO_DEEP');
        expect(refused || !(value instanceof UnknownValue)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(BudgetExceededError);
      }
    }
  });

  it('adds up long sums, which nest to the left', () => {
    expect(evaluateSource(`const a = 1; export const x = a${'+a'.repeat(9_999)};`).read('x')).toBe(10_000);
  });
});

describe('files that are not source', () => {
  it('names a syntax error with its line and goes on with the rest', () => {
    const { plain, interpreter } = evaluateFiles({
      'main.ts': `import { a } from './broken'; import { b } from './fine'; export const x = b; export const y = a;`,
      'broken.ts': 'export const a = 1;\nexport const = ;',
      'fine.ts': 'export const b = 2;',
    });
    expect(plain('x')).toBe(2);
    expect(plain('y')).toBeUndefined();
    expect(interpreter.diagnostics).toMatchObject([{ code: 'SYNTAX_ERROR', file: 'broken.ts', line: 2 }]);
  });

  it.each([
    ['binary content', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'SOURCE_NOT_TEXT'],
    ['text of another encoding', new Uint8Array([0x76, 0x61, 0x72, 0xe9, 0x3b]), 'SOURCE_NOT_TEXT'],
    ['NUL bytes', 'export const a = "\0";', 'SOURCE_NOT_TEXT'],
    ['more than four MiB', `export const a = 1;${'\n'.repeat(4_300_000)}`, 'SOURCE_TOO_LARGE'],
  ])('refuses %s', (_, content, code) => {
    const { read, interpreter } = evaluateFiles({ 'main.tsx': content });
    expect(read('a')).toBeInstanceOf(UnknownValue);
    expect(interpreter.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
