import { lexer } from 'css-tree';
import { expandProperty } from './expand-property.ts';

const SUBSTITUTION = /(?:^|[^\w-])(?:var|env|attr|if|inherit)\(/i;
const WIDE = /^(?:initial|inherit|unset|revert|revert-layer)$/i;
/** Other browsers' keywords and functions, which the grammar knows and this browser does not. */
const FOREIGN = /(?:^|[\s,(])-(?:moz|ms|o|khtml)-/i;
const FOREIGN_FILTER = /progid:|^alpha\(|^expression\(/i;
/** Properties whose values are names of the author's choice. */
const FREE_NAMES = new Set([
  'animation',
  'animation-name',
  'transition',
  'transition-property',
  'font-family',
  'font',
  'content',
  'will-change',
  'container-name',
  'grid-area',
]);
/** Keywords of this browser that the grammar does not know. */
const OWN_KEYWORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['text-align', new Set(['-webkit-match-parent'])],
  ['vertical-align', new Set(['-webkit-baseline-middle'])],
  ['cursor', new Set(['-webkit-grab', '-webkit-grabbing', '-webkit-zoom-in', '-webkit-zoom-out'])],
]);
const memory = new Map<string, boolean>();
const MEMORY_LIMIT = 50_000;

function decide(property: string, value: string): boolean {
  if (expandProperty(property).length === 0) return false;
  if (property.startsWith('--')) return true;
  if (value === '') return false;
  if (SUBSTITUTION.test(value)) return true;
  if (WIDE.test(value)) return true;
  if (property === 'all') return false;
  if (FOREIGN_FILTER.test(value)) return false;
  if (FOREIGN.test(value) && !FREE_NAMES.has(property.replace(/^-webkit-/, ''))) return false;
  if (OWN_KEYWORDS.get(property)?.has(value.toLowerCase())) return true;
  const { error } = lexer.matchProperty(property, value);
  return error === null || error.name === 'SyntaxReferenceError';
}

/** Whether a browser keeps the declaration when it parses the sheet. */
export function isValidValue(property: string, value: string): boolean {
  const key = `${property}:${value}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const valid = decide(property, value);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(key, valid);
  return valid;
}
