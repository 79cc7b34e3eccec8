import { fork } from 'css-tree';
import { ALIAS_NAMES } from './alias-names.ts';
import { BROWSER_PROPERTIES, BROWSER_TYPES } from './browser-grammar.ts';
import { expandProperty } from './expand-property.ts';
import { replaceMath } from './math-type.ts';
import { asStandard } from './quirky-values.ts';
import { isSubstitution } from './substitution.ts';

const WIDE = /^(?:initial|inherit|unset|revert|revert-layer|revert-rule)$/i;
/** Other browsers' keywords and functions, which the grammar knows and this browser does not. */
const FOREIGN = /(?:^|[\s,(])-(?:moz|ms|o|khtml)-/i;
/** What only old browsers read, by the mark at its end, and the grammar forgives. */
const OLD_BROWSER_MARK = /\\[09]\s*$/;
/** A sign that belongs to no number. */
const SIGN_ALONE = /^[+-]$/;
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
  'container',
  'grid-area',
  'grid-row',
  'grid-column',
  'list-style',
  'list-style-type',
  'counter-reset',
  'counter-increment',
  'counter-set',
  'view-transition-name',
  'quotes',
  'page',
  'color-scheme',
  'grid-column-end',
  'grid-column-start',
  'grid-row-end',
  'grid-row-start',
  'view-transition-class',
  'view-transition-group',
  'anchor-name',
]);

const { lexer } = fork({ properties: { ...BROWSER_PROPERTIES }, types: { ...BROWSER_TYPES } });
const memory = new Map<string, boolean>();
const MEMORY_LIMIT = 50_000;

/** The name whose grammar says what the property takes. */
function grammarName(property: string): string {
  if (Object.hasOwn(BROWSER_PROPERTIES, property)) return property;
  const alias = ALIAS_NAMES.get(property);
  if (alias !== undefined) return alias;
  return property;
}

function fits(property: string, value: string): boolean {
  const samples = value.includes('(') ? replaceMath(value) : [value];
  return samples?.every((sample) => lexer.matchProperty(property, sample).error === null) ?? false;
}

function decide(property: string, value: string, quirks: boolean): boolean {
  if (expandProperty(property).length === 0) return false;
  if (property.startsWith('--')) return true;
  if (value === '') return false;
  const substituted = isSubstitution(value);
  if (substituted !== null) return substituted;
  if (WIDE.test(value)) return true;
  if (property === 'all' || SIGN_ALONE.test(value)) return false;
  const free = FREE_NAMES.has(property.replace(/^-webkit-/, ''));
  if (OLD_BROWSER_MARK.test(value) || (!free && FOREIGN.test(value))) return false;
  if (/(?:^|[\s,])-moz-[\w-]+\(/i.test(value)) return false;
  const name = grammarName(property);
  if (fits(name, value)) return true;
  const standard = quirks ? asStandard(property, value) : null;
  return standard !== null && fits(name, standard);
}

/** Whether a browser keeps the declaration when it parses the sheet, of a page in quirks mode if so said. */
export function isValidValue(property: string, value: string, quirks = false): boolean {
  const key = `${quirks ? 'q' : 's'}${property}:${value}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const valid = decide(property, value, quirks);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(key, valid);
  return valid;
}

/** Forgets what was decided: for measuring what a first run costs. */
export function forgetValues(): void {
  memory.clear();
}
