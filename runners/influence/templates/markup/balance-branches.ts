import type { CodePiece } from '../code/code-types.ts';
import type { MarkupTag } from './markup-types.ts';

const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|html|head|body|li|p|dt|dd|option|tr|td|th)$/i;
const MOST_EVENTS = 200_000;

interface Branch {
  readonly opened: MarkupTag[];
  readonly closed: MarkupTag[];
}

const newBranch = (): Branch => ({ opened: [], closed: [] });

function note(branch: Branch, tag: MarkupTag): void {
  if (tag.selfClosing || VOID.test(tag.name)) return;
  if (!tag.closing) branch.opened.push(tag);
  else {
    const name = tag.name.toLowerCase();
    const at = branch.opened.findLastIndex((one) => one.name.toLowerCase() === name);
    if (at < 0) branch.closed.push(tag);
    else branch.opened.length = at;
  }
}

/** What later branches open and close again that the first has opened or closed already. */
function excessOf([first, ...others]: readonly Branch[]): MarkupTag[] {
  if (first === undefined) return [];
  return others.flatMap(({ opened, closed }) => [
    ...(first.opened.length > 0 ? opened.slice(0, first.opened.length) : []),
    ...(first.closed.length > 0 ? closed.slice(0, first.closed.length) : []),
  ]);
}

/**
 * The tags to leave out so that the branches of a condition, shown one after the other, do not open more elements
 * than one of them would: of `{% if a %}<div>{% else %}<section>{% endif %}` the first opens the element.
 */
export function findExcessTags(tags: readonly MarkupTag[], pieces: readonly CodePiece[]): Set<MarkupTag> {
  const excess = new Set<MarkupTag>();
  const stack: Branch[][] = [];
  if (tags.length + pieces.length > MOST_EVENTS) return excess;
  let at = 0;
  const noteUpTo = (offset: number): void => {
    for (; at < tags.length && (tags[at]?.start ?? 0) < offset; at += 1) {
      const [tag, branch] = [tags[at], stack.at(-1)?.at(-1)];
      if (tag !== undefined && branch !== undefined) note(branch, tag);
    }
  };
  for (const { start, role } of pieces) {
    noteUpTo(start);
    if (role === 'open') stack.push([newBranch()]);
    else if (role === 'middle') stack.at(-1)?.push(newBranch());
    else if (role === 'close') {
      const branches = stack.pop() ?? [];
      const left = excessOf(branches);
      for (const tag of left) excess.add(tag);
      // What the first branch leaves open concerns the branch around it.
      const [first, outer] = [branches[0], stack.at(-1)?.at(-1)];
      if (first !== undefined && outer !== undefined)
        for (const tag of [...first.closed, ...first.opened]) note(outer, tag);
    }
  }
  return excess;
}
