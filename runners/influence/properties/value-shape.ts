/** A length above nothing, in units that any length may have. */
const LENGTH = /(?<![\w\u0080-\uffff.#%+\\-])(?:\d+(?:\.\d+)?|\.\d+)(?:px|r?em)(?![\w\u0080-\uffff%\\-])/gi;
const COLOUR = /(?<![\w\u0080-\uffff#\\-])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w\u0080-\uffff\\-])/gi;

/**
 * The value with its lengths and hexadecimal colours made alike, which a grammar tells apart by kind and sign alone, so
 * that what holds for one value need not be worked out again for the next.
 */
export function shapeOf(value: string): string {
  return value
    .replace(LENGTH, (length) => (Number.parseFloat(length) === 0 ? length : '1px'))
    .replace(COLOUR, '#000');
}
