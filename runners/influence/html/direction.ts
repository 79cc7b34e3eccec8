import { type DefaultTreeAdapterTypes, html } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;
/** Their text does not count for an element around them. */
const SET_APART = new Set(['bdi', 'script', 'style', 'textarea']);
const TEXT_TYPES = new Set([
  '',
  'text',
  'search',
  'tel',
  'url',
  'email',
  'hidden',
  'submit',
  'reset',
  'button',
  'password',
]);

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The direction of the first letter that has one. */
function firstStrong(text: string): 'ltr' | 'rtl' | null {
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
  }
  return null;
}

function directionOfText(element: Element): 'ltr' | 'rtl' | null {
  const stack: Node[] = element.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) {
      const found = firstStrong(node.value);
      if (found !== null) return found;
    } else if ('tagName' in node && !SET_APART.has(node.tagName) && attributeOf(node, 'dir') === undefined)
      stack.push(...node.childNodes.toReversed());
  }
  return null;
}

function directionOfContent(element: Element): 'ltr' | 'rtl' {
  if (element.tagName !== 'input') return directionOfText(element) ?? 'ltr';
  const isText = TEXT_TYPES.has((attributeOf(element, 'type') ?? '').toLowerCase());
  return (isText ? firstStrong(attributeOf(element, 'value') ?? '') : null) ?? 'ltr';
}

/** The direction that an element's own markup gives it (HTML, section 3.2.6.4); null where that of its parent holds. */
export function directionOf(element: Element): 'ltr' | 'rtl' | null {
  if (element.namespaceURI !== html.NS.HTML) return null;
  const written = attributeOf(element, 'dir')?.toLowerCase();
  if (written === 'ltr' || written === 'rtl') return written;
  if (written === 'auto' || element.tagName === 'bdi') return directionOfContent(element);
  const isTelephone = element.tagName === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'tel';
  return isTelephone && written === undefined ? 'ltr' : null;
}
