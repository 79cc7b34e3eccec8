import { formatPatch, structuredPatch } from 'diff';

const CONTEXT = 4;
/** What differs takes time with its square; beyond it there is no short way to say it. */
const MOST_MS = 200;

/**
 * A unified diff between two states of a file; `null` when too much differs. Only the lines between the first and the
 * last that differ are compared, which in a large file with a small change is nearly nothing.
 */
export function writeDiff(path: string, before: string, after: string): string | null {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - CONTEXT);
  const rest = Math.max(0, tail - CONTEXT);
  const part = (lines: readonly string[]) => {
    const kept = lines.slice(from, lines.length - rest).join('\n');
    return rest > 0 ? `${kept}\n` : kept;
  };
  const patch = structuredPatch(path, path, part(old), part(now), undefined, undefined, {
    context: CONTEXT - 1,
    timeout: MOST_MS,
  });
  if (patch === undefined) return null;
  const hunks = patch.hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldStart + from,
    newStart: hunk.newStart + from,
  }));
  return formatPatch({ ...patch, hunks });
}
