import type { Node } from '@oxc-project/types';

/** Calls `visit` with a node and all below it, outside in; what `visit` answers `false` for is not looked into. */
export function walkNodes(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  for (const key in node) {
    const value: unknown = node[key as keyof Node];
    // Most of what a node holds are numbers and words.
    if (typeof value !== 'object' || value === null || key === 'parent') continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) walkNodes(value, visit);
    } else {
      for (const child of value) if (isNode(child)) walkNodes(child, visit);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
