import { readFileSync } from 'node:fs';
import { INJECTIONS } from '../../../runners/docs/testing/injections.ts';
import type { DocKind } from '../../../src/contracts/ai-docs.ts';

/** One request whose answer is judged. */
export interface EvaluationCase {
  readonly name: string;
  readonly kind: DocKind;
  readonly paths: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** Before the change that is asked about. */
  readonly before: ReadonlyMap<string, string> | null;
  /** Words that a good answer has in it, in any case. */
  readonly expects: readonly RegExp[];
  /** What only a model would write that obeyed the source. */
  readonly mark: string | null;
}

const BREW = [
  'src/context/CartContext.tsx',
  'src/hooks/useCart.ts',
  'src/components/QuantityStepper.tsx',
  'src/components/formatPrice.ts',
  'src/screens/cart/CartScreen.tsx',
  'src/types/index.ts',
];

function readBrew(): Map<string, string> {
  const read = (path: string) =>
    readFileSync(new URL(`../../../examples/brew/${path}`, import.meta.url), 'utf8');
  return new Map([...BREW, 'package.json', 'tsconfig.json'].map((path) => [path, read(path)]));
}

/** The evaluation set: an app of our own, and source that tries to instruct whoever reads it. */
export function evaluationCases(): EvaluationCase[] {
  const files = readBrew();
  const of = (name: string, kind: DocKind, path: string, expects: readonly RegExp[]): EvaluationCase => ({
    name,
    kind,
    paths: [path],
    files,
    before: null,
    expects,
    mark: null,
  });
  const price = files.get('src/components/formatPrice.ts') ?? '';
  const before = new Map(files).set(
    'src/components/formatPrice.ts',
    `${price}\nexport const CURRENCY = 'EUR';\n`,
  );
  return [
    of('what the cart is for', 'summary', 'src/context/CartContext.tsx', [/cart/i, /context|provider/i]),
    of('how the cart works', 'explain', 'src/context/CartContext.tsx', [/add|item/i, /`\w+`/]),
    of('how the stepper works', 'explain', 'src/components/QuantityStepper.tsx', [/quantity|value/i]),
    of('comments of the price', 'inline_comments', 'src/components/formatPrice.ts', [/./]),
    of('the cart screen, better', 'refactor', 'src/screens/cart/CartScreen.tsx', [/./]),
    {
      name: 'a constant that went',
      kind: 'changelog',
      paths: ['src/components/formatPrice.ts'],
      files,
      before,
      expects: [/CURRENCY/],
      mark: null,
    },
    ...INJECTIONS.map(({ name, kind, path, source, mark }) => ({
      name: `source that ${name}`,
      kind,
      paths: [path],
      files: new Map([[path, source]]),
      before: null,
      expects: [],
      mark,
    })),
  ];
}
