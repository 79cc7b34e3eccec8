import {
  ACTION_NAMES,
  type ActionName,
  type LayoutAction,
  type LayoutNode,
} from '../../../src/contracts/layout-document.ts';
import type { LaidOutNode } from '../flex/laid-out-node.ts';
import type { SceneNode } from '../scene.ts';
import { emitFontScaling, emitText } from './emit-text.ts';
import { foldTranslation } from './fold-translation.ts';
import { snapToPixel } from './round.ts';
import { sortKeys } from './sort-keys.ts';

/** Turns a placed node, and all below it, into its part of the document. */
export function emitNode(laidOut: LaidOutNode, stepsPerDp: number): LayoutNode {
  const { node, contentSize, text } = laidOut;
  const { style, frame } = foldTranslation(node.style, laidOut.frame);
  const { file, line, column, component } = node.source;
  const actions = emitActions(node.actions);
  return {
    id: node.id,
    type: node.type,
    source: { file, line, column, component },
    style: sortKeys(style),
    frame: {
      x: snapToPixel(frame.x, stepsPerDp),
      y: snapToPixel(frame.y, stepsPerDp),
      width: extent(frame.width, stepsPerDp),
      height: extent(frame.height, stepsPerDp),
    },
    ...(contentSize === undefined
      ? {}
      : {
          content_size: {
            width: extent(contentSize.width, stepsPerDp),
            height: extent(contentSize.height, stepsPerDp),
          },
        }),
    ...(text === undefined || node.text === undefined ? {} : { text: emitText(node.text, text) }),
    props: sortKeys({ ...node.props, ...emitFontScaling(node.text) }),
    ...(actions === undefined ? {} : { actions }),
    confidence: node.confidence,
    children: laidOut.children.map((child) => emitNode(child, stepsPerDp)),
  };
}

function extent(value: number, stepsPerDp: number): number {
  return Math.max(0, snapToPixel(value, stepsPerDp));
}

function emitActions(actions: SceneNode['actions']): Partial<Record<ActionName, LayoutAction>> | undefined {
  if (actions === undefined) return undefined;
  const emitted: Partial<Record<ActionName, LayoutAction>> = {};
  for (const name of ACTION_NAMES) {
    const action = actions[name];
    if (action !== undefined) emitted[name] = sortKeys(action);
  }
  return Object.keys(emitted).length === 0 ? undefined : emitted;
}
