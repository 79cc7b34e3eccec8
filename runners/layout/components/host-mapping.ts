import type { LayoutNodeType } from '../../../src/contracts/layout-document.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';

/** How one or more components of a package are drawn. */
export interface HostMapping {
  readonly package: string;
  readonly components: readonly string[];
  /** What becomes of them, for the table of supported components. */
  readonly drawnAs: LayoutNodeType | 'children' | 'nothing';
  readonly render: (host: HostElement) => SceneNode[];
}

/** Components that draw only what stands inside them. */
export function drawsChildren(packageName: string, components: readonly string[]): HostMapping {
  return { package: packageName, components, drawnAs: 'children', render: (host) => host.children() };
}

/** Components that draw nothing. */
export function drawsNothing(packageName: string, components: readonly string[]): HostMapping {
  return { package: packageName, components, drawnAs: 'nothing', render: () => [] };
}
