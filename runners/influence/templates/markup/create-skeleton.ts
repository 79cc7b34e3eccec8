import type { ScannedCode } from '../code/code-types.ts';
import { findExcessTags } from './balance-branches.ts';
import { blankStyle } from './blank-style.ts';
import { blankTag } from './blank-tag.ts';
import { EditableText } from './editable-text.ts';
import type { MarkupTag } from './markup-types.ts';
import { walkMarkup } from './walk-markup.ts';

/** The markup of a template without its code, and where something was decided that is not in the source. */
export interface Skeleton {
  /** As long as the source, with the same line ends. */
  readonly text: string;
  readonly unknownAttributes: readonly number[];
  readonly dynamicNames: readonly number[];
  /** Tags of branches that would open an element a second time. */
  readonly leftOut: readonly number[];
  /** Style sheets whose address is made by code. */
  readonly unknownSheets: readonly number[];
  readonly hasDocument: boolean;
}

function isUnknownSheet({ name, attributes }: MarkupTag): boolean {
  if (name.toLowerCase() !== 'link') return false;
  const rel = attributes.find((one) => one.name === 'rel');
  const href = attributes.find((one) => one.name === 'href' && one.pieces.length > 0);
  return rel !== undefined && href !== undefined;
}

/** Blanks the code of a template out, each piece as the place asks for where it stands. */
export function createSkeleton(source: string, { pieces }: ScannedCode): Skeleton {
  const text = new EditableText(source);
  const { tags, raw, textPieces } = walkMarkup(source, pieces);
  for (const { start, end } of textPieces) text.fill(start, end);
  for (const one of raw) {
    if (one.element === 'style') blankStyle(text, one);
    else for (const { start, end } of one.pieces) text.fill(start, end);
  }
  const unknownAttributes = tags.flatMap((tag) => blankTag(text, tag));
  const leftOut = findExcessTags(tags, pieces);
  for (const { start, end } of leftOut) text.fill(start, end);
  const shown = text.toString();
  return {
    text: shown,
    unknownAttributes,
    dynamicNames: tags.filter((tag) => !tag.closing && tag.namePieces.length > 0).map(({ start }) => start),
    leftOut: [...leftOut].map(({ start }) => start).sort((a, b) => a - b),
    unknownSheets: tags.filter(isUnknownSheet).map(({ start }) => start),
    hasDocument: /<!doctype\b/i.test(shown) || tags.some(({ name }) => /^(?:html|head|body)$/i.test(name)),
  };
}
