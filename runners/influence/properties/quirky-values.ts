const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Properties that take lengths without a unit in quirks mode (Quirks Mode, section 3.2). */
const UNITLESS = names(`
  background-position mask-position -webkit-mask-position border-spacing border-bottom-width border-left-width
  border-right-width border-top-width border-width clip bottom font-size height left letter-spacing margin margin-bottom
  margin-left margin-right margin-top max-height max-width min-height min-width padding padding-bottom padding-left
  padding-right padding-top right text-indent top vertical-align width word-spacing
`);
/** Properties that take colours without a `#` (section 3.1). */
const HASHLESS = names(`
  background-color border-bottom-color border-color border-left-color border-right-color border-top-color color
`);
const BARE_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const BARE_COLOUR = /^(?:[\da-f]{3}|[\da-f]{6})$/i;
const SHORT_NUMBER = /^\d{1,5}$/;

function standardPart(part: string, unitless: boolean): string {
  if (unitless) return BARE_NUMBER.test(part) ? `${part}px` : part;
  if (BARE_COLOUR.test(part)) return `#${part}`;
  // A number is filled up to six digits.
  return SHORT_NUMBER.test(part) ? `#${part.padStart(6, '0')}` : part;
}

/** A value as it would be written without quirks; null where the property has none. */
export function asStandard(property: string, value: string): string | null {
  if (property === 'cursor') return value.toLowerCase() === 'hand' ? 'pointer' : null;
  const unitless = UNITLESS.has(property);
  if (!unitless && !HASHLESS.has(property)) return null;
  return value
    .split(/([\s,()]+)/)
    .map((part) => standardPart(part, unitless))
    .join('');
}
