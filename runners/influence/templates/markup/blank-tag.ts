import { blankAttribute } from './blank-attribute.ts';
import type { EditableText } from './editable-text.ts';
import type { MarkupAttribute, MarkupTag } from './markup-types.ts';

/** A name that code makes becomes one that no rule has: `h{{ level }}` is `h-----------`. */
function blankName(text: EditableText, { nameStart, nameEnd, namePieces }: MarkupTag): void {
  for (const { start, end } of namePieces) text.fill(start, end, '-');
  if (namePieces[0]?.start === nameStart) text.fill(nameStart, Math.min(nameStart + 1, nameEnd), 'x');
}

/** Whether each attribute stands in a branch, so that it is there only sometimes. */
function findConditional({ attributes, loosePieces }: MarkupTag): Set<MarkupAttribute> {
  const conditional = new Set<MarkupAttribute>();
  for (const attribute of attributes) {
    let depth = 0;
    for (const { start, role } of loosePieces) {
      if (start > attribute.start) break;
      if (role === 'open') depth += 1;
      else if (role === 'close') depth -= 1;
    }
    if (depth > 0) conditional.add(attribute);
  }
  return conditional;
}

/** Makes one `class` out of those of several branches where nothing else stands between them. */
function joinClasses(text: EditableText, first: MarkupAttribute, second: MarkupAttribute): boolean {
  if (!first.quoted || !second.quoted || text.slice(first.end, second.start).trim() !== '') return false;
  const quote = text.at(first.valueStart - 1);
  text.fill(first.valueEnd, second.valueStart);
  if (text.at(second.end - 1) !== quote) text.fill(second.end - 1, second.end, quote);
  return true;
}

/** Leaves one `class` of a tag: that of all branches, or the first where they cannot be joined. */
function joinAllClasses(text: EditableText, attributes: readonly MarkupAttribute[]): void {
  const written = attributes.filter(
    ({ name, start, end }) => name === 'class' && text.slice(start, end).trim() !== '',
  );
  let [joined] = written;
  for (const attribute of written.slice(1)) {
    if (joined !== undefined && joinClasses(text, joined, attribute))
      joined = { ...joined, end: attribute.end, valueEnd: attribute.valueEnd };
    else text.fill(attribute.start, attribute.end);
  }
}

/** Attributes of component languages that add to what is written out. */
const DYNAMIC = /^(?:(?::|v-bind:)(?:class|id|style)|v-bind|class:.*|style:.*)$/;

/**
 * Takes the code out of a tag. Attributes that are there only in some branches are left out, but classes: they are
 * listed together, as the elements of all branches are. Answers where attributes are not wholly known.
 */
export function blankTag(text: EditableText, tag: MarkupTag): number[] {
  blankName(text, tag);
  for (const { start, end } of tag.loosePieces) text.fill(start, end);
  const conditional = findConditional(tag);
  const unknown = tag.loosePieces.filter(({ role }) => role === 'output').map(({ start }) => start);
  for (const attribute of tag.attributes) {
    const { start, end, name, pieces } = attribute;
    blankAttribute(text, attribute);
    if (conditional.has(attribute) && name !== 'class') text.fill(start, end);
    if (pieces.length > 0 || conditional.has(attribute) || DYNAMIC.test(name)) unknown.push(start);
  }
  joinAllClasses(text, tag.attributes);
  return unknown;
}
