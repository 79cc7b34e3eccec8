import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutStyleSchema } from '../../../src/contracts/layout-style.ts';
import { sparse } from './quick-document-schema.ts';

const names = fc.oneof(
  fc.constantFrom(...Object.keys(layoutStyleSchema.shape)),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'unknown'),
);
const values = fc.oneof(
  fc.constantFrom('#112233', '50%', 'auto', 'row', 'center', '400', 'none', null, true, 1, 0.5, -1e7),
  fc.constantFrom({ width: 1, height: 2 }, { width: 1 }, [{ scale: 2 }], ['tabular-nums'], []),
  fc.jsonValue({ maxDepth: 2 }),
);
/** As `JSON.parse` makes them, so that `__proto__` is a property like any other. */
const styles = fc
  .array(fc.tuple(names, values), { maxLength: 6 })
  .map((entries) =>
    JSON.parse(`{${entries.map((entry) => entry.map((part) => JSON.stringify(part)).join(':')).join(',')}}`),
  );

it('takes a style exactly when the contract takes it', () => {
  const quick = sparse(layoutStyleSchema);
  fc.assert(
    fc.property(fc.oneof(styles, values), (style) => {
      expect(quick.safeParse(style).success).toBe(layoutStyleSchema.safeParse(style).success);
    }),
    { numRuns: 2_000 },
  );
});
