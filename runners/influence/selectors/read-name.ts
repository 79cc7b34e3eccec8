/** Starts where `lastIndex` is; escapes of both kinds are part of a name. */
const NAME = /(?:[\w\u0080-\uffff-]|\\(?:[\da-f]{1,6}\s?|[^\n\da-f]))+/iy;
const IDENTIFIER_START = /^(?:--|-?(?:[a-z_\u0080-\uffff]|\\))/i;
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|(.))/gis;

/** White space as CSS Syntax 3, section 4.2, has it, line ends not yet normalised. */
export const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 12 || code === 13;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;

/** Whether a name may go on with the character, escapes aside. */
export const isNameCode = (code: number): boolean =>
  isLetter(code) || (code >= 48 && code <= 57) || code === 45;

/** The name that starts at a position, as written; null where none does. */
export function nameAt(text: string, position: number): string | null {
  let end = position;
  while (isNameCode(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) !== 92) return end === position ? null : text.slice(position, end);
  NAME.lastIndex = position;
  return NAME.exec(text)?.[0] ?? null;
}

/** Whether a name may stand where an identifier is asked for: it does not start like a number. */
export const isIdentifier = (name: string): boolean =>
  isLetter(name.charCodeAt(0)) || IDENTIFIER_START.test(name);

/** A name or the inside of a string with its escapes resolved (CSS Syntax 3, section 4.3.7). */
export function unescapeName(name: string): string {
  if (!name.includes('\\')) return name;
  return name.replace(ESCAPE, (_, hex: string | undefined, plain: string | undefined) => {
    if (hex === undefined) return plain === '\n' ? '' : (plain ?? '');
    const code = Number.parseInt(hex, 16);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    return code === 0 || code > 0x10ffff || surrogate ? '\ufffd' : String.fromCodePoint(code);
  });
}
