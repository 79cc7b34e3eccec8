/**
 * The text JSX makes of what is written between tags: lines are trimmed, empty ones vanish, the others are
 * joined by one space. Spaces at the very start and end of the text's own line are kept.
 */
export function cleanJsxText(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.findLastIndex((line) => /[^ \t]/.test(line));
  let result = '';
  lines.forEach((line, index) => {
    let part = line.replace(/\t/g, ' ');
    if (index > 0) part = part.replace(/^ +/, '');
    if (index < lines.length - 1) part = trimEnd(part);
    if (part === '') return;
    result += index < last ? `${part} ` : part;
  });
  return result;
}

function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}
