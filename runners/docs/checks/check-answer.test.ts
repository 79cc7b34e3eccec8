import { applyPatch, createPatch } from 'diff';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import type { DocKind } from '../../../src/contracts/ai-docs.ts';
import { docsResultSchema } from '../../../src/contracts/ai-docs-result.ts';
import { createMemoryProject, createParsedModuleCache } from '../../source/index.ts';
import { type Answer, answerSchema } from './answer-schemas.ts';
import { checkAnswer } from './check-answer.ts';

const CART = `import { useState } from 'react';

/** How much is in it. */
export function useCart(limit: number) {
  const [items, setItems] = useState<string[]>([]);
  // hidden in a comment: Phantom
  const add = (item: string) => {
    if (items.length < limit) setItems([...items, item]);
  };
  return { items, add };
}
`;
const VIEW = 'export const View = () => <b>\n  plain text\n</b>;\nconst t = `\ntemplate\n`;\n';
const FILES = { 'cart.ts': CART, 'View.tsx': VIEW, 'site.css': 'p { color: red }\n', 'a.json': '{"a":1}\n' };
const BOUNDARY = '<<<0123456789abcdef01234567';

function check(answer: Partial<Answer>, kind: DocKind = 'explain', files: Record<string, string> = FILES) {
  const project = createMemoryProject(new Map(Object.entries({ ...files, 'secret.ts': 'const other = 1;' })));
  const parsed = createParsedModuleCache();
  const source = { project, before: null, paths: new Set(Object.keys(files)), parsed, boundary: BOUNDARY };
  const checked = checkAnswer(source, kind, answerSchema.parse(answer));
  const parts = {
    summary: true,
    sections: true,
    comments: true,
    changes: true,
    proposals: true,
    checks: true,
  } as const;
  docsResultSchema.pick(parts).parse(checked);
  return checked;
}

const reasons = ({ checks }: ReturnType<typeof check>) => checks.dropped.map(({ reason }) => reason);
const section = (changes: Partial<Answer['sections'][number]>): Partial<Answer> => ({
  sections: [
    {
      path: 'cart.ts',
      title: 'The cart',
      text: 'It adds.',
      symbols: [],
      start_line: 4,
      end_line: 11,
      ...changes,
    },
  ],
});

describe('a section', () => {
  it('is kept when all it names is there', () => {
    const kept = check(
      section({
        text: 'Calls `setItems()` of `react` on `items.length`, a `string`.',
        symbols: ['useCart', 'add'],
      }),
    );
    expect(kept.sections).toEqual([
      expect.objectContaining({ path: 'cart.ts', lines: { start: 4, end: 11 }, symbols: ['useCart', 'add'] }),
    ]);
    expect(kept.checks).toEqual({ kept: 1, dropped: [] });
    expect(check(section({ start_line: null, end_line: null })).sections[0]?.lines).toBeNull();
  });

  it.each<[string, Partial<Answer['sections'][number]>, string]>([
    ['a file that was not given', { path: 'secret.ts' }, 'unknown_file'],
    ['a symbol that is not there', { symbols: ['useBasket'] }, 'unknown_symbol'],
    ['a part of a word', { symbols: ['Cart'] }, 'unknown_symbol'],
    ['a word that only a comment has', { symbols: ['Phantom'] }, 'unknown_symbol'],
    ['such a word in its text', { text: 'It hides `Phantom`.' }, 'unknown_symbol'],
    ['a word that only a string has', { symbols: ['react'] }, 'unknown_symbol'],
    ['a symbol in its text', { text: 'Then `checkout()` is called.' }, 'unknown_symbol'],
    ['a member that is not there', { text: 'It reads `items.total`.' }, 'unknown_symbol'],
    ['a component that is not there', { text: 'It shows `<Basket />`.' }, 'unknown_symbol'],
    ['a line after the last', { end_line: 12 }, 'unknown_line'],
    ['line 0', { start_line: 0 }, 'unknown_line'],
    ['lines the wrong way round', { start_line: 9, end_line: 4 }, 'unknown_line'],
    ['a link that is not in the source', { text: 'See https://evil.example/a.' }, 'unknown_link'],
    ['a picture', { text: '![](https://evil.example/pixel?q=1)' }, 'unknown_link'],
    ['the boundary', { text: `The rules say ${BOUNDARY} is one.` }, 'unknown_symbol'],
  ])('is dropped, and told, when it names %s', (_, changes, reason) => {
    const checked = check(section(changes));
    expect(checked.sections).toEqual([]);
    expect(checked.checks.dropped).toEqual([{ what: 'section', reason, detail: expect.any(String) }]);
  });
});

describe('a summary', () => {
  it('loses the sentences that do not fit the source, and keeps the others', () => {
    const checked = check({
      summary: 'It keeps `items`. It calls `pay()`. Visit https://evil.example now! It is short.',
    });
    expect(checked.summary).toBe('It keeps `items`. It is short.');
    expect(reasons(checked)).toEqual(['unknown_symbol', 'unknown_link']);
  });
});

describe('a proposal', () => {
  const better = CART.replace('<string[]>([])', '<readonly string[]>([])');
  const propose = (diff: string, path = 'cart.ts', files?: Record<string, string>) =>
    check({ proposals: [{ path, title: 'Better', reason: 'It is.', diff }] }, 'refactor', files);

  it('is kept with a diff that applies exactly, wherever its lines were said to be', () => {
    const diff = createPatch('cart.ts', CART, better)
      .replace(/@@ -\d+/, '@@ -3')
      .replace(/\+\d+,/, '+3,');
    const { proposals } = propose(diff);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({ number: 1, path: 'cart.ts', result_bytes: better.length });
    expect(applyPatch(CART, proposals[0]?.diff ?? '')).toBe(better);
    const git = `diff --git a/cart.ts b/cart.ts\n${createPatch('cart.ts', CART, better).replace('--- cart.ts', '--- a/cart.ts').replace('+++ cart.ts', '+++ b/cart.ts')}`;
    expect(propose(git).proposals).toHaveLength(1);
  });

  it.each([
    ['is no diff', 'Please change line 3.', 'cart.ts', 'malformed_diff'],
    ['has wrong counts', '@@ -1,9 +1,9 @@\n-import\n+export', 'cart.ts', 'malformed_diff'],
    ['is of another file', createPatch('secret.ts', CART, better), 'cart.ts', 'touches_other_files'],
    [
      'is of two files',
      `${createPatch('cart.ts', CART, better)}${createPatch('View.tsx', VIEW, `${VIEW}1;\n`)}`,
      'cart.ts',
      'touches_other_files',
    ],
    [
      'is of a file that was not given',
      createPatch('secret.ts', 'const other = 1;', '2'),
      'secret.ts',
      'unknown_file',
    ],
    ['does not fit', createPatch('cart.ts', 'other\n', 'text\n'), 'cart.ts', 'does_not_apply'],
    [
      'breaks the file',
      createPatch('cart.ts', CART, CART.replace('return {', 'return {{')),
      'cart.ts',
      'does_not_parse',
    ],
    ['breaks JSON', createPatch('a.json', FILES['a.json'], '{"a":}\n'), 'a.json', 'does_not_parse'],
    [
      'is of what cannot be checked',
      createPatch('site.css', FILES['site.css'], 'p {}\n'),
      'site.css',
      'not_code',
    ],
  ])('is dropped when it %s', (_, diff, path, reason) => {
    const checked = propose(diff, path);
    expect(checked.proposals).toEqual([]);
    expect(reasons(checked)).toEqual([reason]);
  });

  it('that would change what was masked does not fit, as the source is not masked', () => {
    const files = { 'key.ts': "export const key = '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';\n" };
    const seen = "export const key = '****************************************';\n";
    const diff = createPatch('key.ts', seen, seen.replace('export ', ''));
    expect(reasons(propose(diff, 'key.ts', files))).toEqual(['does_not_apply']);
  });
});

describe('comments', () => {
  const comment = (line: number, text = 'Why.', path = 'cart.ts') => ({ path, line, text });

  it('are kept on lines that exist, and proposed as a change of the file that still parses', () => {
    const { comments, proposals, checks } = check(
      {
        comments: [
          comment(5),
          comment(8, `${'Many words '.repeat(20)}end.`),
          comment(99),
          comment(4, 'Calls `nothing()`.'),
        ],
      },
      'inline_comments',
    );
    expect(comments.map(({ line }) => line)).toEqual([5, 8]);
    expect(checks.dropped.map(({ reason }) => reason)).toEqual(['unknown_line', 'unknown_symbol']);
    const changed = applyPatch(CART, proposals[0]?.diff ?? '') || '';
    expect(changed).toContain('  // Why.\n  const [items');
    expect(
      changed.split('\n').filter((line) => line.trim() !== '' && !/^ *\/\/ (Why|Many|words|end)/.test(line)),
    ).toEqual(CART.split('\n').filter((line) => line.trim() !== ''));
  });

  it('are not written into markup or strings, where they would be text', () => {
    const inside = [comment(2, 'In markup.', 'View.tsx'), comment(5, 'In a string.', 'View.tsx')];
    const { comments, proposals } = check(
      { comments: [...inside, comment(4, 'A text.', 'View.tsx')] },
      'inline_comments',
    );
    expect(comments).toHaveLength(3);
    expect(applyPatch(VIEW, proposals[0]?.diff ?? '')).toBe(VIEW.replace('const t', '// A text.\nconst t'));
    expect(check({ comments: inside }, 'inline_comments').proposals).toEqual([]);
  });
});

it('puts comments wherever they are asked for into no source that then would not parse, or would say something else', () => {
  const pieces = [
    'const a = 1;',
    '/* one\n two */',
    ['const t = `x\n$', '{a +\n1}\ny`;'].join(''),
    'const v = (\n<b\n c="d\ne"\n>\n text {a\n}\n</b>\n);',
    'const s = "/*";',
    'const u = "x\\\ny";',
    '/*/ three\n*/',
    'function f() {\nreturn\n1;\n}',
    '// four /* five',
  ];
  const source = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(source, fc.constantFrom('\n', '\r\n'), fc.boolean(), (parts, end, hasShebang) => {
      const code = [...(hasShebang ? ['#!/usr/bin/env node'] : []), ...parts].join('\n');
      const text = code.replaceAll(/const (\w) /g, (_, name) => `var ${name} `).replaceAll('\n', end);
      const lines = text.split(end).length;
      const comments = Array.from({ length: lines }, (_, at) => ({
        path: 'x.tsx',
        line: at + 1,
        text: 'Said.',
      }));
      const checked = check({ comments }, 'inline_comments', { 'x.tsx': text });
      const [proposal] = checked.proposals;
      if (proposal === undefined) return;
      const changed = applyPatch(text, proposal.diff);
      if (changed === false) throw new Error('the change does not apply');
      const [was, is] = [text, changed].map((each) => parseSync('x.tsx', each));
      expect(is?.errors).toEqual([]);
      expect(is?.comments.filter(({ value }) => value.trim() === 'Said.')).toHaveLength(
        changed.split('Said.').length - 1,
      );
      expect(withoutPlaces(is?.program)).toEqual(withoutPlaces(was?.program));
    }),
    { numRuns: 200 },
  );
});

const withoutPlaces = (program: unknown) =>
  JSON.parse(JSON.stringify(program, (key, value) => (key === 'start' || key === 'end' ? undefined : value)));

describe('changes', () => {
  it('name files of the change and things that are there', () => {
    const { changes, checks } = check(
      {
        changes: [
          { type: 'added', text: 'A cart: `useCart`.', paths: ['cart.ts'] },
          { type: 'fixed', text: 'Something.', paths: ['absent.ts'] },
          { type: 'removed', text: '`Basket` is gone.', paths: [] },
        ],
      },
      'changelog',
    );
    expect(changes).toHaveLength(1);
    expect(checks.dropped.map(({ reason }) => reason)).toEqual(['unknown_file', 'unknown_symbol']);
  });
});

describe('any answer', () => {
  it('gives a result that follows its schema, keeps only diffs that apply, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('`items`', '@@ -1 +1 @@\n-a\n+b', ' cart.ts'),
    );
    const path = fc.constantFrom('cart.ts', 'View.tsx', 'secret.ts', '../cart.ts');
    const line = fc.integer({ min: -3, max: 20 });
    const diff = fc.oneof(
      text,
      fc
        .tuple(fc.nat(CART.length), text)
        .map(([at, added]) => createPatch('cart.ts', CART, CART.slice(0, at) + added + CART.slice(at))),
    );
    const answer = fc.record({
      summary: text,
      sections: fc.array(
        fc.record({
          path,
          title: text,
          text,
          symbols: fc.array(text, { maxLength: 2 }),
          start_line: fc.option(line),
          end_line: fc.option(line),
        }),
        { maxLength: 3 },
      ),
      comments: fc.array(fc.record({ path, line, text }), { maxLength: 4 }),
      proposals: fc.array(fc.record({ path, title: text, reason: text, diff }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(answer, (given) => {
        for (const { path: of, diff: made } of check(given, 'inline_comments').proposals) {
          const before = of === 'cart.ts' ? CART : VIEW;
          expect(applyPatch(before, made)).not.toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
