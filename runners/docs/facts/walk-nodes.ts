import type { Node } from '@oxc-project/types';

/** Calls `visit` with a node and all below it, outside in; what `visit` answers `false` for is not looked into. */
export function walkNodes(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walkNodes(child, visit);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
