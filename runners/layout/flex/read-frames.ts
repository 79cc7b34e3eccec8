import { Edge, type Node } from 'yoga-layout';
import type { Frame } from '../../../src/contracts/layout-document.ts';
import type { TextLayout } from '../../text/text-layout.ts';
import type { SceneNode } from '../scene.ts';
import { coversScreen } from './default-style.ts';
import type { FlexNode } from './flex-node.ts';
import type { LaidOutNode } from './laid-out-node.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Reads Yoga's result into frames relative to the parent's box. Each node is asked once. */
export function readFrames(
  flex: FlexNode,
  parentOrigin: Point,
  offset: Point,
  android: boolean,
): LaidOutNode {
  if (flex.yoga === undefined) return readWithoutBox(flex, parentOrigin, offset, android);
  const { left, top, width, height } = flex.yoga.getComputedLayout();
  const place = { x: left + offset.x, y: top + offset.y };
  const frame = coversScreen(flex.scene)
    ? { x: -parentOrigin.x, y: -parentOrigin.y, width, height }
    : { ...place, width, height };
  const origin = { x: parentOrigin.x + frame.x, y: parentOrigin.y + frame.y };
  const content = flex.content?.getComputedLayout();
  const childOffset = content === undefined ? { x: 0, y: 0 } : { x: content.left, y: content.top };
  const children = flex.children.map((child) => readFrames(child, origin, childOffset, android));
  return {
    node: flex.scene,
    frame,
    ...(content === undefined
      ? {}
      : { contentSize: { width: content.left + content.width, height: content.top + content.height } }),
    ...(flex.text === undefined ? {} : { text: readText(flex, flex.text, frame, android) }),
    children,
  };
}

function readWithoutBox(flex: FlexNode, parentOrigin: Point, offset: Point, android: boolean): LaidOutNode {
  const children = flex.children.map((child) => readFrames(child, parentOrigin, offset, android));
  return { node: flex.scene, frame: { x: 0, y: 0, width: 0, height: 0 }, children };
}

function readText(
  flex: FlexNode,
  text: NonNullable<FlexNode['text']>,
  frame: Frame,
  android: boolean,
): TextLayout {
  if (text.yoga !== flex.yoga) return text.leaf.linesIn(text.yoga.getComputedWidth());
  const inner = contentExtent(flex.scene, text.yoga, frame);
  const layout = text.leaf.linesIn(inner.width);
  const shift = verticalShift(flex.scene, android, inner.height - layout.height);
  if (shift === 0) return layout;
  return { ...layout, lines: layout.lines.map((line) => ({ ...line, baseline: line.baseline + shift })) };
}

/** An input of one line has its text in the middle; other text that is not at the top is Android's alone. */
function verticalShift({ type, props, style }: SceneNode, android: boolean, room: number): number {
  if (type === 'HS_Input' && props.multiline !== true) return room / 2;
  if (!android || style.text_align_vertical === undefined) return 0;
  if (style.text_align_vertical === 'center') return room / 2;
  return style.text_align_vertical === 'bottom' ? room : 0;
}

const INSETS = /^(padding|border)(_|$)/;

function contentExtent(scene: SceneNode, yoga: Node, frame: Frame): { width: number; height: number } {
  const mayHaveInsets = Object.keys(scene.style).some((key) => INSETS.test(key));
  if (!mayHaveInsets) return frame;
  return {
    width: Math.max(0, frame.width - inset(yoga, Edge.Left) - inset(yoga, Edge.Right)),
    height: Math.max(0, frame.height - inset(yoga, Edge.Top) - inset(yoga, Edge.Bottom)),
  };
}

function inset(yoga: Node, edge: Edge): number {
  return yoga.getComputedPadding(edge) + yoga.getComputedBorder(edge);
}
