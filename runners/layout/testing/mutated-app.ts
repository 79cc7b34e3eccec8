import fc from 'fast-check';
import { layoutDocumentSchema } from '../../../src/contracts/layout-document.ts';
import { createMemoryProject, type SourceProject } from '../../source/index.ts';
import type { LayoutEngine } from '../layout-engine.ts';
import { requestFor } from './layout-engine.ts';

/** Set by source if any of it is ever run. */
const CANARY = 'engineRanSource';

/** Pieces that break syntax, do not end, leave the language, or would show that they were run. */
const HOSTILE = [
  ...'( ) { } [ ] < > => ... ?. ?? ! = ; , : ` ${ \\ \\u2028 /* // "x" 1e309 0n null undefined this super'.split(
    ' ',
  ),
  ...[
    'await ',
    'yield ',
    'new ',
    'delete ',
    'class ',
    'export default ',
    'import x from "./App";',
    'return;',
  ],
  'while(true){}',
  '(function f(){f()})();',
  '<View>',
  '</View>',
  '<></>',
  '{...{style: 5}}',
  "'a'.repeat(1e9)",
  'Array(1e9).fill(0).map(String)',
  '/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  `globalThis.${CANARY} = true;`,
  `(0, eval)('globalThis.${CANARY} = true');`,
  `new Function('globalThis.${CANARY} = true')();`,
  `({}).constructor.constructor('globalThis.${CANARY} = true')();`,
  `import('data:text/javascript,globalThis.${CANARY}=true');`,
  'process.exit(1);',
  '({ __proto__: null, constructor: 1, toString: 2 })',
  '\u0000',
  '\uD800',
];

interface Change {
  readonly kind: 'cut' | 'repeat' | 'insert' | 'swap' | 'rename' | 'truncate';
  readonly at: number;
  readonly other: number;
  readonly length: number;
  readonly piece: string;
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const change: fc.Arbitrary<Change> = fc.record({
  // A file that ends in the middle says little after the first time.
  kind: fc.constantFrom('cut', 'repeat', 'insert', 'insert', 'swap', 'swap', 'rename', 'rename', 'truncate'),
  at: share,
  other: share,
  length: fc.integer({ min: 1, max: 120 }),
  piece: fc.constantFrom(...HOSTILE),
});

/** Changes to one file: which of the app's files, and what becomes of it. */
export interface FileChange {
  readonly file: number;
  readonly changes: readonly Change[];
}

export const fileChanges: fc.Arbitrary<readonly FileChange[]> = fc.array(
  fc.record({ file: share, changes: fc.array(change, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 3 },
);

function mutate(text: string, { kind, at, other, length, piece }: Change): string {
  const start = Math.floor(at * text.length);
  const [before, taken, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'repeat':
      return before + taken + taken + after;
    case 'insert':
      return before + piece + taken + after;
    case 'swap': {
      const from = Math.floor(other * text.length);
      return before + text.slice(from, from + length) + after;
    }
    case 'rename':
      return rename(text, at, other);
    case 'truncate':
      return before;
  }
}

/** Puts one name of the text in another's place: code that parses and means something else. */
function rename(text: string, at: number, other: number): string {
  const names = [...text.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)];
  const target = names[Math.floor(at * names.length)];
  const [source] = names[Math.floor(other * names.length)] ?? [];
  if (target === undefined || source === undefined) return text;
  return text.slice(0, target.index) + source + text.slice(target.index + target[0].length);
}

/**
 * Finds and lays out screens of an app whose files were changed; throws where the engine does, where a document
 * breaks its contract, and where source was run.
 */
export function layOutMutated(
  engine: LayoutEngine,
  app: SourceProject,
  changes: readonly FileChange[],
  mostScreens: number,
): void {
  const paths = [...app.paths()];
  const code = paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path)).sort();
  const texts = new Map<string, string>();
  for (const { file, changes: steps } of changes) {
    const path = code[Math.floor(file * code.length)];
    if (path === undefined) continue;
    texts.set(path, steps.reduce(mutate, texts.get(path) ?? app.readText(path) ?? ''));
  }
  const files = new Map(paths.map((path) => [path, texts.get(path) ?? app.readBytes(path) ?? '']));
  const project = engine.open(createMemoryProject(files));
  const found = project.discover('ios').screens.map(({ entry }) => entry);
  const changed = [...texts.keys()].map((file) => ({ file, export: 'default' }));
  for (const entry of [...changed, ...found].slice(0, mostScreens)) {
    const outcome = project.layout({ ...requestFor('', { bare: false }), entry });
    if (outcome.status === 'ready')
      layoutDocumentSchema.parse(JSON.parse(new TextDecoder().decode(outcome.bytes)));
  }
  if (Object.hasOwn(globalThis, CANARY)) throw new Error('source was run');
}
