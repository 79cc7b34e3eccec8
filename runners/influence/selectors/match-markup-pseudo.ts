import type { PageElement } from '../html/page-types.ts';
import {
  isChecked,
  isDefault,
  isDisabled,
  isEnabled,
  isIndeterminate,
  isOptional,
  isReadWrite,
  isRequired,
} from './form-state.ts';
import { inRange, isValid, showsPlaceholder } from './form-values.ts';
import { unescapeName } from './read-name.ts';

function first(element: PageElement, forward: boolean, sameType: boolean): boolean {
  let next = forward ? element.previous : element.next;
  while (next !== null) {
    if (!sameType || (next.tag === element.tag && next.html === element.html)) return false;
    next = forward ? next.previous : next.next;
  }
  return true;
}

const isLink = (element: PageElement): boolean =>
  ((element.tag === 'a' || element.tag === 'area') && element.attributes.has('href')) ||
  (!element.html && element.tag === 'a' && element.attributes.has('xlink:href'));

function languageOf(element: PageElement): string {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    const language = at.attributes.get('xml:lang') ?? at.attributes.get('lang');
    if (language !== undefined) return language.toLowerCase();
  }
  return '';
}

function speaks(element: PageElement, argument: string): boolean {
  const language = languageOf(element);
  const range = unescapeName(argument).toLowerCase();
  return language === range || language.startsWith(`${range}-`);
}

/** The direction that markup gives an element. */
export function directionOf(element: PageElement): 'ltr' | 'rtl' {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (at.direction !== null) return at.direction;
  }
  return 'ltr';
}

const OPENING = new Set(['details', 'dialog']);

type Test = (element: PageElement, argument: string) => boolean;
const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['root', (element) => element.parent === null],
  ['empty', (element) => !element.hasContent],
  ['link', isLink],
  ['any-link', isLink],
  ['-webkit-any-link', isLink],
  ['first-child', (element) => element.previous === null],
  ['last-child', (element) => element.next === null],
  ['only-child', (element) => element.previous === null && element.next === null],
  ['first-of-type', (element) => first(element, true, true)],
  ['last-of-type', (element) => first(element, false, true)],
  ['only-of-type', (element) => first(element, true, true) && first(element, false, true)],
  ['checked', isChecked],
  ['default', isDefault],
  ['disabled', isDisabled],
  ['enabled', isEnabled],
  ['required', isRequired],
  ['optional', isOptional],
  ['read-write', isReadWrite],
  ['read-only', (element) => element.html && !isReadWrite(element)],
  ['placeholder-shown', showsPlaceholder],
  ['indeterminate', isIndeterminate],
  ['valid', (element) => isValid(element) === true],
  ['invalid', (element) => isValid(element) === false],
  ['in-range', (element) => inRange(element) === true],
  ['out-of-range', (element) => inRange(element) === false],
  ['lang', speaks],
  ['dir', (element, argument) => directionOf(element) === argument.trim().toLowerCase()],
  ['defined', (element) => !element.html || !element.tag.includes('-')],
  ['open', (element) => OPENING.has(element.tag) && element.attributes.has('open')],
]);

/** Whether a pseudo-class that markup decides holds for the element. */
export function matchesMarkupPseudo(name: string, argument: string, element: PageElement): boolean {
  return TESTS.get(name)?.(element, argument) ?? false;
}
