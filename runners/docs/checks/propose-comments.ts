import type { DocProposal } from '../../../src/contracts/ai-docs-result.ts';
import { isCode } from '../facts/describe-file.ts';
import type { AnsweredComment } from './answer-schemas.ts';
import { toChange } from './check-proposal.ts';

type Proposal = Omit<DocProposal, 'number'>;

const LINE_WIDTH = 100;

/**
 * The file with these comments in it, before lines where code takes one: there a comment and a line break stand for the
 * line break that was there, so that the file parses as it did. The others are left out, and stay remarks.
 */
export function proposeComments(
  path: string,
  text: string,
  comments: readonly AnsweredComment[],
  takesComment: (line: number) => boolean,
): Proposal | null {
  if (!isCode(path)) return null;
  const lines = text.split(lineEndOf(text));
  const inComment = linesInComments(lines);
  const standing = comments.filter(
    ({ line }) => takesComment(line) && !inComment.has(line) && !(line === 1 && text.startsWith('#!')),
  );
  if (standing.length === 0) return null;
  const checked = toChange({ path, text, result: insert(text, standing), diff: null });
  if ('reason' in checked) return null;
  const title = standing.length === 1 ? 'Add a comment' : `Add ${standing.length} comments`;
  return { path, title, reason: 'The comments above, in their places.', ...checked };
}

/** Lines that may begin inside of a block comment: a sign for one in a string counts too, which does no harm. */
function linesInComments(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (isOpen) found.add(index + 1);
    const [opens, closes] = [line.lastIndexOf('/*'), line.lastIndexOf('*/')];
    // The sign that ends a comment shares no character with the one that began it.
    if (opens !== -1 || closes !== -1) isOpen = opens !== -1 && closes < opens + 2;
  }
  return found;
}

const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** The text with the comments before their lines. */
function insert(text: string, comments: readonly AnsweredComment[]): string {
  const end = lineEndOf(text);
  const byLine = Map.groupBy(comments, ({ line }) => line);
  const out: string[] = [];
  for (const [index, line] of text.split(end).entries()) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    for (const { text: said } of byLine.get(index + 1) ?? []) {
      for (const part of wrap(said, LINE_WIDTH - indent.length)) out.push(`${indent}// ${part}`);
    }
    out.push(line);
  }
  return out.join(end);
}

function wrap(said: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of said.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= Math.max(40, width))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
