import type { Node } from 'yoga-layout';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';
import type { BrowserPlace } from './browser-flex.ts';
import type { TextLeaf } from './text-leaf.ts';

/** One scene node in the Yoga tree. Its own box, and where that differs, the boxes its content lies in. */
export interface FlexNode {
  readonly scene: SceneNode;
  /** Missing where the node makes no box of its own. */
  readonly yoga?: Node;
  /** The content container of a scrollable: what its children are placed in. */
  readonly content?: Node;
  readonly text?: { readonly leaf: TextLeaf; readonly yoga: Node };
  readonly children: readonly FlexNode[];
  /** Where boxes are laid out as a browser does: the whole style, and what it is laid out in. */
  readonly browser?: BrowserBox | undefined;
}

export interface BrowserBox {
  readonly style: LayoutStyle;
  readonly around: BrowserPlace;
}
