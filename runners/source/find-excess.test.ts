import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExcess, MAX_LINKS, MAX_TOKENS } from './find-excess.ts';
import { MAX_NESTING } from './nesting-scan.ts';

const deep = MAX_NESTING + 100;

describe('the nesting scan', () => {
  it.each([
    ['parentheses', '('.repeat(deep)],
    ['blocks', '{'.repeat(deep)],
    ['templates', '`${'.repeat(deep)],
    ['mixed brackets', '[{('.repeat(deep / 3 + 40)],
    ['markup', `x=${'<a>'.repeat(deep * 3)}`],
    ['markup in text', `x=${'<a>some text<a>'.repeat(deep * 2)}`],
    ['markup in expressions', '<a b={'.repeat(deep)],
    ['generic arguments', `type T=${'A<'.repeat(deep)}`],
    ['unary operators', `x=${'!'.repeat(deep * 8)}`],
    ['sums', `x=a${'+a'.repeat(deep * 8)}`],
    ['arrows', `x=${'a=>'.repeat(deep * 2)}`],
    ['conditionals', `x=a${'?b:a'.repeat(deep * 2)}`],
    ['assignments', 'a='.repeat(deep * 2)],
    ['statements without blocks', 'if(a)'.repeat(deep * 4)],
    ['else branches', 'if(a);else '.repeat(deep * 4)],
    ['labels', Array.from({ length: deep * 4 }, (_, index) => `l${index}:`).join('')],
    ['suffixes', `f${'()'.repeat(deep * 20)}`],
    ['types of types', `type T=A${'[]'.repeat(deep * 20)}`],
    ['classes of classes', 'class extends '.repeat(deep)],
  ])('finds %s that nest too deep', (_, text) => {
    expect(findExcess(text)?.of).toBe('nesting');
  });

  it.each([
    ['many statements', 'const a = b + c * d;\n'.repeat(20_000)],
    ['many statements without semicolons', 'const a = b + c\n'.repeat(20_000)],
    ['long lists', `[${'{ a: [1, 2], b: "x" },'.repeat(15_000)}]`],
    ['many elements side by side', `<a>${'<b c={1}>text & more</b><d />'.repeat(10_000)}</a>`],
    ['prose with apostrophes in markup', `<a>\n${"<b>Don't {x} (worry)</b>\n".repeat(5_000)}</a>`],
    ['regular expressions with brackets', 'x = /[([{]+\\(/g;\n'.repeat(5_000)],
    ['strings with brackets', `x = "((((" + '[[[[' + \`{{{{\`;\n`.repeat(5_000)],
    ['comments with brackets', '// ((((\n/* [[[[ */\n'.repeat(5_000)],
    ['long chains of else if', `if (a) { b(); }${' else if (c) { d(); }'.repeat(500)}`],
    ['generic code', 'const x: Map<string, Array<Set<number>>> = f<A<B>>(y)\n'.repeat(5_000)],
  ])('lets pass %s', (_, text) => {
    expect(findExcess(text)).toBeUndefined();
  });

  it.each([
    ['tokens', 'a;'.repeat(MAX_TOKENS)],
    ['tokens', `[${'1,'.repeat(MAX_TOKENS)}]`],
    ['links', `import a from 'a';\n`.repeat(MAX_LINKS + 1)],
    ['links', `export*from'a'\n`.repeat(MAX_LINKS + 1)],
  ] as const)('finds too many %s', (of, text) => {
    expect(findExcess(text)?.of).toBe(of);
  });

  it.each([
    ['a long text', `x = "${'a b, '.repeat(MAX_TOKENS)}"`],
    ['a long comment', `/* import ${'import a, '.repeat(MAX_TOKENS)} */`],
    ['much indentation', `${' '.repeat(40)}a()\n`.repeat(50_000)],
  ])('counts %s once', (_, text) => {
    expect(findExcess(text)).toBeUndefined();
  });

  it('reads a line of mistaken slashes in linear time', () => {
    expect(findExcess(';/[\\]'.repeat(600_000))?.of).toBe('tokens');
  });

  it('never throws, and ends, on any text', () => {
    const punctuation = [...'`$', ...`{}()[]<>/*'"\\\n;:,=?!+-a1 `];
    const soup = fc.array(
      fc.constantFrom(...punctuation, '$'.concat('{'), '</', '/>', '=>', ' if ', ' else '),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          soup.map((parts) => parts.join('')),
        ),
        (text) => {
          const found = findExcess(text);
          expect(found === undefined || found.offset <= text.length).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
