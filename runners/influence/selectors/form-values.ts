import type { PageElement } from '../html/page-types.ts';
import { inputType, isDisabled, isRequired } from './form-state.ts';

const PLACEHOLDER_TYPES = new Set('text search url tel email password number'.split(' '));
const BARRED_TYPES = new Set(['hidden', 'reset', 'button']);
/** Their values are written so that the earlier one sorts first. */
const DATES = new Set(['date', 'month', 'week', 'time', 'datetime-local']);
const VALIDATED = new Set(['input', 'select', 'textarea', 'button']);

/** Whether a placeholder stands where a value would. */
export function showsPlaceholder(element: PageElement): boolean {
  if (!element.html || !element.attributes.has('placeholder')) return false;
  if (element.tag === 'textarea') return !element.hasContent;
  return (
    element.tag === 'input' && PLACEHOLDER_TYPES.has(inputType(element)) && !element.attributes.get('value')
  );
}

function isSatisfied(element: PageElement): boolean {
  const value = element.attributes.get('value') ?? '';
  if (isRequired(element)) {
    if (element.tag === 'textarea') return element.hasContent;
    if (element.tag === 'select') return isChosen(element);
    const type = inputType(element);
    if (type === 'checkbox' || type === 'radio') return element.attributes.has('checked');
    return value !== '';
  }
  if (element.tag === 'input' && value !== '') {
    if (inputType(element) === 'email') return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(value);
    if (inputType(element) === 'url') return URL.canParse(value);
  }
  return inRange(element) !== false;
}

/** Whether an option with a value is chosen. */
function isChosen(select: PageElement): boolean {
  const options = select.children.flatMap((one) => (one.tag === 'optgroup' ? one.children : [one]));
  const marked = options.findLast((one) => one.attributes.has('selected'));
  const single = !select.attributes.has('multiple') && Number(select.attributes.get('size') ?? '1') <= 1;
  const chosen = marked ?? (single ? options.find((one) => one.tag === 'option') : undefined);
  if (chosen === undefined) return false;
  return (chosen.attributes.get('value') ?? (chosen.hasContent ? 'text' : '')) !== '';
}

/** Whether the constraints of a control, form or fieldset are met; null where it has none. */
export function isValid(element: PageElement): boolean | null {
  if (!element.html) return null;
  if (element.tag === 'form' || element.tag === 'fieldset') return !hasInvalid(element);
  if (!VALIDATED.has(element.tag) || isDisabled(element) || element.attributes.has('readonly')) return null;
  if (element.tag === 'input' && BARRED_TYPES.has(inputType(element))) return null;
  if (element.tag === 'button' && /^(?:button|reset)$/i.test(element.attributes.get('type') ?? ''))
    return null;
  return isSatisfied(element);
}

function hasInvalid(element: PageElement): boolean {
  return element.children.some((child) => isValid(child) === false || hasInvalid(child));
}

/** Whether a number is within its limits; null where there are none. */
export function inRange(element: PageElement): boolean | null {
  if (!element.html || element.tag !== 'input' || isDisabled(element) || element.attributes.has('readonly'))
    return null;
  const type = inputType(element);
  const minimum = element.attributes.get('min') ?? (type === 'range' ? '0' : undefined);
  const maximum = element.attributes.get('max') ?? (type === 'range' ? '100' : undefined);
  if (minimum === undefined && maximum === undefined) return null;
  if (type === 'range') return true;
  const value = element.attributes.get('value') ?? '';
  if (DATES.has(type)) return value === '' || !(value < (minimum ?? value) || value > (maximum ?? value));
  if (type !== 'number') return null;
  if (value === '') return true;
  return !(Number(value) < Number(minimum ?? -Infinity) || Number(value) > Number(maximum ?? Infinity));
}
