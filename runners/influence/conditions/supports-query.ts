import { isValidValue } from '../properties/is-valid-value.ts';
import { parseSelectorList } from '../selectors/parse-selector.ts';
import { evaluateExpression, type Truth } from './boolean-expression.ts';

const FONT_FORMATS = new Set(['woff', 'woff2', 'truetype', 'opentype', 'collection', 'embedded-opentype']);
const FONT_TECHNIQUES = new Set([
  'features-opentype',
  'features-aat',
  'variations',
  'color-colrv0',
  'color-colrv1',
  'color-sbix',
  'color-cbdt',
  'palettes',
]);

const AT_RULES = new Set(
  `@layer @media @import @scope @container @font-face @function @starting-style @view-transition @property @position-try
  @counter-style @page @supports @keyframes @-webkit-keyframes @namespace @font-palette-values @font-feature-values`
    .trim()
    .split(/\s+/),
);

function supportsTerm(term: string): Truth {
  const call = /^([\w-]+)\(([\s\S]*)\)$/.exec(term);
  if (call !== null) {
    const argument = (call[2] ?? '').trim();
    switch (call[1]?.toLowerCase()) {
      case 'selector':
        return parseSelectorList(argument, { parent: null, relation: 'none', strict: true })?.length === 1;
      case 'font-format':
        return FONT_FORMATS.has(argument);
      case 'font-tech':
        return FONT_TECHNIQUES.has(argument);
      case 'at-rule':
        return AT_RULES.has(argument.toLowerCase());
      default:
        return false;
    }
  }
  const inner = term.startsWith('(') ? term.slice(1, -1) : '';
  const colon = inner.indexOf(':');
  if (colon < 0) return false;
  const written = inner.slice(0, colon).trim();
  const property = written.startsWith('--') ? written : written.toLowerCase();
  return isValidValue(
    property,
    inner
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim(),
  );
}

/** Whether the browser would take the branch of an `@supports`. */
export function matchesSupports(condition: string): boolean {
  return evaluateExpression(condition, supportsTerm) === true;
}
