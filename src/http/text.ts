import { z } from '@hono/zod-openapi';

/** What no text of a person needs, and no database takes or no reader sees: control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LINE_BREAK = /[\t\n\r\u0085\u2028\u2029]/;

const hasNoControl = (text: string) => !CONTROL.test(text);
const normalize = (text: string) => text.normalize('NFC').trim();

/** A name or title: one line, without spaces around it, of 1 to `max` characters. */
export function lineOfText(max: number) {
  return z
    .string()
    .overwrite(normalize)
    .min(1)
    .max(max)
    .refine(
      (text) => hasNoControl(text) && !LINE_BREAK.test(text),
      'Must be one line without control characters',
    );
}

/** Any text of at most `max` characters; lines end with `\n`. */
export function linesOfText(max: number) {
  return z
    .string()
    .overwrite((text) => normalize(text.replaceAll(/\r\n?/g, '\n')))
    .max(max)
    .refine(hasNoControl, 'Must not hold control characters');
}
