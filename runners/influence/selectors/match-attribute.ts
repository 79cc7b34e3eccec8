import type { PageElement } from '../html/page-types.ts';
import type { AttributeTest } from './selector-types.ts';

/** Attributes whose values HTML compares without regard to case. */
const INSENSITIVE = new Set(
  `accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir
  direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize
  noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink`
    .trim()
    .split(/\s+/),
);

function compare(operator: AttributeTest['operator'], actual: string, wanted: string): boolean {
  switch (operator) {
    case '':
      return true;
    case '=':
      return actual === wanted;
    case '~=':
      return wanted !== '' && actual.split(/[ \t\n\f\r]+/).includes(wanted);
    case '|=':
      return actual === wanted || actual.startsWith(`${wanted}-`);
    case '^=':
      return wanted !== '' && actual.startsWith(wanted);
    case '$=':
      return wanted !== '' && actual.endsWith(wanted);
    case '*=':
      return wanted !== '' && actual.includes(wanted);
  }
}

/** Prefixes that the parser gives to the attributes of SVG and MathML. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/xlink', 'xlink:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

function attributeValue(element: PageElement, name: string, namespace: string | null): string | undefined {
  const own = element.attributes.get(name);
  if (namespace === null || (namespace === '*' && own !== undefined)) return own;
  if (namespace === '*') {
    for (const prefix of PREFIXES.values()) {
      const value = element.attributes.get(`${prefix}${name}`);
      if (value !== undefined) return value;
    }
    return undefined;
  }
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined ? undefined : element.attributes.get(`${prefix}${name}`);
}

/** Whether the element has the attribute as asked. */
export function matchesAttribute(test: AttributeTest, element: PageElement): boolean {
  const name = element.html ? test.name.toLowerCase() : test.name;
  const actual = attributeValue(element, name, test.namespace);
  if (actual === undefined) return false;
  const insensitive =
    test.case === 'insensitive' || (test.case === 'default' && element.html && INSENSITIVE.has(name));
  return insensitive
    ? compare(test.operator, actual.toLowerCase(), test.value.toLowerCase())
    : compare(test.operator, actual, test.value);
}
