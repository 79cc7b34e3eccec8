import { type DSNode, fork, type SyntaxDescriptor } from 'css-tree';
import { ALIAS_NAMES } from './alias-names.ts';
import { BROWSER_PROPERTIES, BROWSER_TYPES } from './browser-grammar.ts';
import { expandProperty } from './expand-property.ts';
import { replaceMath } from './math-type.ts';
import { asStandard } from './quirky-values.ts';
import { isSubstitution } from './substitution.ts';
import { shapeOf } from './value-shape.ts';

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
/** What was decided, by property and value, for pages in either mode. */
const memories = {
  standard: new Map<string, Map<string, boolean>>(),
  quirks: new Map<string, Map<string, boolean>>(),
};
let remembered = 0;
const MEMORY_LIMIT = 50_000;

/** The name whose grammar says what the property takes. */
function grammarName(property: string): string {
  if (Object.hasOwn(BROWSER_PROPERTIES, property)) return property;
  const alias = ALIAS_NAMES.get(property);
  if (alias !== undefined) return alias;
  return property;
}

/** As `matchProperty`, which would try the words that fit everywhere each time: those are known by then. */
const matchesGrammar = (grammar: SyntaxDescriptor, value: string): boolean =>
  // What was read from a grammar is as good to the lexer as the grammar, but its types do not say so.
  lexer.match(grammar as unknown as DSNode, value).error === null;

function fits(property: string, value: string): boolean {
  const grammar = lexer.getProperty(property);
  if (grammar === null) return false;
  const samples = value.includes('(') ? replaceMath(value) : [value];
  return samples?.every((sample) => matchesGrammar(grammar, sample)) ?? false;
}

function decide(property: string, value: string, quirks: boolean): boolean {
  if (expandProperty(property).length === 0) return false;
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
  if (property.startsWith('--')) return true;
  const memory = quirks ? memories.quirks : memories.standard;
  const values = memory.get(property) ?? new Map<string, boolean>();
  const known = values.get(value);
  if (known !== undefined) return known;
  const shape = shapeOf(value);
  const valid = shape === value ? decide(property, value, quirks) : isValidValue(property, shape, quirks);
  if (remembered >= MEMORY_LIMIT) forgetValues();
  memory.set(property, values.set(value, valid));
  remembered += 1;
  return valid;
}

/** Forgets what was decided: for measuring what a first run costs. */
export function forgetValues(): void {
  memories.standard.clear();
  memories.quirks.clear();
  remembered = 0;
}
