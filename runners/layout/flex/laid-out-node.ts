import type { Diagnostic, Frame } from '../../../src/contracts/layout-document.ts';
import type { TextLayout } from '../../text/text-layout.ts';
import type { SceneNode } from '../scene.ts';

/** A scene node with its place. Lengths are dp as Yoga computed them, on the device's pixel grid. */
export interface LaidOutNode {
  readonly node: SceneNode;
  readonly frame: Frame;
  readonly contentSize?: { readonly width: number; readonly height: number };
  readonly text?: TextLayout;
  readonly children: readonly LaidOutNode[];
}

export interface ScreenLayout {
  /** Frames are on a grid of this many steps to a dp: device pixels, or what a browser counts in. */
  readonly stepsPerDp: number;
  readonly root: LaidOutNode;
  readonly diagnostics: readonly Diagnostic[];
}
