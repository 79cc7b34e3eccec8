import type { CodePiece } from '../code/code-types.ts';
import type { EditableText } from './editable-text.ts';
import type { MarkupAttribute } from './markup-types.ts';

const isSpace = (character: string): boolean => /[ \t\n\f\r]/.test(character);

/** Takes what touches a piece of code out of a value: from one of `isEdge` to the next. */
function blankAround(
  text: EditableText,
  { valueStart, valueEnd, pieces }: MarkupAttribute,
  isEdge: (character: string) => boolean,
): void {
  const covered = (at: number): CodePiece | undefined =>
    pieces.find(({ start, end }) => start <= at && at < end);
  for (const piece of pieces) {
    // Branches stand between what they decide about; only what is written out joins the words around it.
    const joins = piece.role === 'output' || piece.role === 'statement';
    let from = piece.start;
    while (joins && from > valueStart && (covered(from - 1) !== undefined || !isEdge(text.at(from - 1))))
      from -= 1;
    let to = piece.end;
    while (joins && to < valueEnd && (covered(to) !== undefined || !isEdge(text.at(to)))) to += 1;
    text.fill(from, to);
  }
}

/**
 * Takes the code out of an attribute. Classes and declarations that are written out stay; an id that is made by code
 * is not known at all; of other attributes only that they are there.
 */
export function blankAttribute(text: EditableText, attribute: MarkupAttribute): void {
  const { start, end, name, valueStart, valueEnd, quoted, codeInName, pieces } = attribute;
  if (pieces.length === 0) return;
  if (codeInName || !quoted || name === 'id') text.fill(start, end);
  else if (name === 'class') blankAround(text, attribute, isSpace);
  else if (name === 'style') blankAround(text, attribute, (character) => character === ';');
  else text.fill(valueStart, valueEnd);
}
