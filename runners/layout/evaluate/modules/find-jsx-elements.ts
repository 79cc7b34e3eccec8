import type { JSXElement, Program } from '@oxc-project/types';

const known = new WeakMap<Program, readonly JSXElement[]>();

/** Every JSX element of a file in source order, found once per syntax tree, which all evaluations share. */
export function findJsxElements(program: Program): readonly JSXElement[] {
  let elements = known.get(program);
  if (elements === undefined) {
    elements = collect(program);
    known.set(program, elements);
  }
  return elements;
}

/** Keeps what is left to look at in a list of its own: trees nest deeper than our stack would hold. */
function collect(program: Program): JSXElement[] {
  const elements: JSXElement[] = [];
  const left: unknown[] = [program];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (isElement(node)) elements.push(node);
    for (const child of Object.values(node)) left.push(child);
  }
  return elements.sort((a, b) => a.start - b.start);
}

function isElement(node: object): node is JSXElement {
  return 'type' in node && node.type === 'JSXElement';
}
