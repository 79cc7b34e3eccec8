import type { DocProposal } from '../../../src/contracts/ai-docs-result.ts';
import { commentStarts } from '../../source/index.ts';
import { isCode } from '../facts/describe-file.ts';
import type { AnsweredComment } from './answer-schemas.ts';
import { checkResult, toChange } from './check-proposal.ts';

type Proposal = Omit<DocProposal, 'number'>;

const LINE_WIDTH = 100;

/**
 * The file with these comments in it. A comment that would stand inside of a string or of markup is no comment there:
 * it is left out, and stays a remark.
 */
export function proposeComments(
  path: string,
  text: string,
  comments: readonly AnsweredComment[],
): Proposal | null {
  if (!isCode(path) || comments.length === 0) return null;
  const first = insert(text, comments);
  const starts = commentStarts(path, first.result);
  if (starts === null) return null;
  const standing = comments.filter((_, at) => starts.has(first.offsets[at] ?? -1));
  if (standing.length === 0) return null;
  const isAll = standing.length === comments.length;
  const { result } = isAll ? first : insert(text, standing);
  // With all of them it was parsed just now.
  const checked = isAll
    ? toChange({ path, text, result, diff: null })
    : checkResult({ path, text, result, diff: null });
  if ('reason' in checked) return null;
  const title = standing.length === 1 ? 'Add a comment' : `Add ${standing.length} comments`;
  return { path, title, reason: 'The comments above, in their places.', ...checked };
}

/** The text with the comments before their lines, and where each begins, in the order in which they were given. */
function insert(text: string, comments: readonly AnsweredComment[]): { result: string; offsets: number[] } {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const byLine = Map.groupBy(
    comments.map((comment, at) => ({ ...comment, at })),
    ({ line }) => line,
  );
  const offsets: number[] = [];
  const out: string[] = [];
  let length = 0;
  const push = (line: string) => {
    out.push(line);
    length += line.length + end.length;
  };
  for (const [index, line] of lines.entries()) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    for (const { text: said, at } of byLine.get(index + 1) ?? []) {
      offsets[at] = length + indent.length;
      for (const part of wrap(said, LINE_WIDTH - indent.length)) push(`${indent}// ${part}`);
    }
    push(line);
  }
  return { result: out.join(end), offsets };
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
