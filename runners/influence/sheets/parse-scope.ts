import { parseSelectorList } from '../selectors/parse-selector.ts';
import type { ComplexSelector } from '../selectors/selector-types.ts';
import type { Scope } from './compiled-types.ts';
import { scanTo } from './scan-css.ts';

/** Reads `(root) to (limit)`; null where a browser would drop the block. */
export function parseScope(
  prelude: string,
  parent: readonly ComplexSelector[] | null,
  outer: Scope | null,
  namespaces: ReadonlyMap<string, string>,
): Scope | null {
  let rest = prelude.trim();
  const take = (): string | null => {
    if (!rest.startsWith('(')) return null;
    const end = scanTo(rest, 1, ')');
    const inner = rest.slice(1, end);
    rest = rest.slice(end + 1).trim();
    return inner;
  };
  const root = take();
  const roots = root === null ? null : parseSelectorList(root, { parent, relation: 'none', namespaces });
  if (root !== null && roots === null) return null;
  if (rest === '') return { text: prelude, roots, limits: null, outer };
  if (!/^to\s*\(/i.test(rest)) return null;
  rest = rest.slice(2).trim();
  const limits = parseSelectorList(take() ?? '', { parent: null, relation: 'scoped', namespaces });
  return limits === null ? null : { text: prelude, roots, limits, outer };
}
