/** A block at the top of a single-file component. */
export interface ComponentBlock {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly closed: boolean;
}

const OPENING = /<!--|<([a-z][\w-]*)/gi;
const TEMPLATE = /<!--|<(\/?)template\b/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const LONGEST_TAG = 20_000;

/** Past the `>` that ends a tag, quoted ones aside; null where there is none near. */
function findTagEnd(source: string, from: number): number | null {
  let quote = '';
  const last = Math.min(source.length, from + LONGEST_TAG);
  for (let at = from; at < last; at += 1) {
    const character = source[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return null;
}

/** Past the comment that starts at `start`. */
function skipComment(source: string, start: number): number {
  const end = source.indexOf('-->', start + 4);
  return end < 0 ? source.length : end + 3;
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

interface Closing {
  readonly start: number;
  readonly end: number;
}

/** Where the template block that starts before `from` ends, with the templates inside it counted. */
function findTemplateEnd(source: string, from: number): Closing | null {
  let depth = 1;
  TEMPLATE.lastIndex = from;
  for (let match = TEMPLATE.exec(source); match !== null; match = TEMPLATE.exec(source)) {
    const end =
      match[1] === undefined ? skipComment(source, match.index) : findTagEnd(source, TEMPLATE.lastIndex);
    if (end === null) return null;
    TEMPLATE.lastIndex = end;
    if (match[1] === '/') depth -= 1;
    else if (match[1] === '' && source[end - 2] !== '/') depth += 1;
    if (depth === 0) return { start: match.index, end };
  }
  return null;
}

function findEnd(source: string, from: number, name: string): Closing | null {
  if (name === 'template') return findTemplateEnd(source, from);
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  const match = closing.exec(source);
  return match === null ? null : { start: match.index, end: closing.lastIndex };
}

/** The blocks of a component; with `names`, only those, wherever they stand. */
export function splitComponent(source: string, names: ReadonlySet<string> | null = null): ComponentBlock[] {
  const blocks: ComponentBlock[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match !== null; match = OPENING.exec(source)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) OPENING.lastIndex = skipComment(source, match.index);
    else if (names === null || names.has(name)) {
      const block = readBlock(source, match.index, OPENING.lastIndex, name);
      if (block === null) break;
      blocks.push(block);
      OPENING.lastIndex = block.end;
    }
  }
  return blocks;
}

function readBlock(source: string, start: number, nameEnd: number, name: string): ComponentBlock | null {
  const contentStart = findTagEnd(source, nameEnd);
  if (contentStart === null) return null;
  const attributes = readAttributes(source.slice(nameEnd, contentStart - 1));
  const selfClosing = source[contentStart - 2] === '/';
  const closing = selfClosing
    ? { start: contentStart, end: contentStart }
    : findEnd(source, contentStart, name);
  const contentEnd = closing?.start ?? source.length;
  const end = closing?.end ?? source.length;
  return { name, attributes, start, contentStart, contentEnd, end, closed: closing !== null };
}
