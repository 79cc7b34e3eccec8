const MOST_CHARACTERS = 500;

/** The comment that ends right before this offset, without its marks; `null` when there is none. */
export function readCommentBefore(text: string, offset: number): string | null {
  const before = text.slice(0, offset).trimEnd();
  const comment = before.endsWith('*/') ? readBlock(before) : readLines(before);
  const said = comment.replaceAll(/\s+/g, ' ').trim();
  return said === '' ? null : said.slice(0, MOST_CHARACTERS);
}

function readBlock(before: string): string {
  const start = before.lastIndexOf('/*');
  if (start === -1) return '';
  return before
    .slice(start, -'*/'.length)
    .replace(/^\/\*+/, '')
    .replaceAll(/^[ \t]*\*[ \t]?/gm, '');
}

function readLines(before: string): string {
  const said: string[] = [];
  let end = before.length;
  while (end > 0) {
    const start = before.lastIndexOf('\n', end - 1) + 1;
    const line = before.slice(start, end).trim();
    if (!line.startsWith('//')) break;
    said.unshift(line.replace(/^\/\/+/, ''));
    end = start - 1;
  }
  return said.join('\n');
}
