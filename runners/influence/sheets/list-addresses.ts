import { type CssNode, parse, walk } from 'css-tree';
import type { CompiledSheet } from './compiled-types.ts';

/** An address in a style sheet, of something that it shows or draws text with. */
export interface SheetAddress {
  readonly url: string;
  readonly kind: 'image' | 'font';
  /** Of the declaration, in the text of the sheet. */
  readonly offset: number;
}

/** Whether there is one worth parsing the value for: frameworks embed dozens of pictures as `data:`. */
const HAS_ADDRESS = /url\((?!\s*["']?\s*data:)/i;
/** A bare address with parentheses in it, as scripts have, is none in CSS. */
const SCRIPT = /url\(\s*["']?\s*((?:java|vb)script:)/i;
/** What carries its content along leads nowhere. */
const EMBEDDED = /^\s*(?:data|about|blob):/i;

/** The addresses in a value, as they are after escapes. Of a malformed value only a script's is told, to be refused. */
export function addressesIn(value: string): string[] {
  if (!HAS_ADDRESS.test(value)) return [];
  const tree = parseValue(value);
  if (tree === null) return SCRIPT.exec(value)?.slice(1) ?? [];
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'Url' && !EMBEDDED.test(node.value)) found.push(node.value);
  });
  return found;
}

function parseValue(value: string): CssNode | null {
  try {
    return parse(value, { context: 'value' });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const known = new WeakMap<CompiledSheet, readonly SheetAddress[]>();

/** The addresses in the rules and fonts of a sheet, in the order of its text. They are looked for once. */
export function listAddresses(sheet: CompiledSheet): readonly SheetAddress[] {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const images = sheet.rules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ value, offset }) =>
      addressesIn(value).map((url) => ({ url, kind: 'image' as const, offset })),
    );
  const fonts = (sheet.fonts ?? []).flatMap(({ value, offset }) =>
    addressesIn(value).map((url) => ({ url, kind: 'font' as const, offset })),
  );
  const all = [...images, ...fonts].sort((a, b) => a.offset - b.offset);
  known.set(sheet, all);
  return all;
}
