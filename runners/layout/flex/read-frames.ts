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

/** What a node's place depends on besides its own box. */
interface Surroundings {
  /** Of the parent's box, on the screen. */
  readonly origin: Point;
  /** Of the content container that the node lies in, in the parent's box. */
  readonly offset: Point;
  /** The extent of the parent where it is turned round along an axis. */
  readonly mirror: { readonly width?: number; readonly height?: number };
  readonly android: boolean;
}

const ORIGIN: Point = { x: 0, y: 0 };
const NOT_MIRRORED: Surroundings['mirror'] = {};

/** Reads Yoga's result into frames relative to the parent's box. Each node is asked once. */
export function readFrames(root: FlexNode, android: boolean): LaidOutNode {
  return readNode(root, { origin: ORIGIN, offset: ORIGIN, mirror: NOT_MIRRORED, android });
}

function readNode(flex: FlexNode, around: Surroundings): LaidOutNode {
  if (flex.yoga === undefined) return readWithoutBox(flex, around);
  const { left, top, width, height } = flex.yoga.getComputedLayout();
  const { origin: parent, android } = around;
  const frame = coversScreen(flex.scene)
    ? { x: -parent.x, y: -parent.y, width, height }
    : { ...placeIn(around, left, top, width, height), width, height };
  const content = flex.content?.getComputedLayout();
  const inside: Surroundings = {
    origin: { x: parent.x + frame.x, y: parent.y + frame.y },
    offset: content === undefined ? ORIGIN : { x: content.left, y: content.top },
    mirror: mirrorOf(flex.scene, frame),
    android,
  };
  const children = flex.children.map((child) => readNode(child, inside));
  return {
    node: flex.scene,
    frame,
    ...(content === undefined ? {} : { contentSize: contentSizeOf(content) }),
    ...(flex.text === undefined ? {} : { text: readText(flex, flex.text, frame, android) }),
    children,
  };
}

/** Content written from right to left reaches out of its box on the left, where it is wider than that. */
function contentSizeOf({
  left,
  top,
  width,
  height,
}: ReturnType<Node['getComputedLayout']>): NonNullable<LaidOutNode['contentSize']> {
  return { width: Math.max(0, left) + width, height: top + height };
}

function placeIn(
  { offset, mirror }: Surroundings,
  left: number,
  top: number,
  width: number,
  height: number,
): Point {
  const place = { x: left + offset.x, y: top + offset.y };
  return {
    x: mirror.width === undefined ? place.x : mirror.width - place.x - width,
    y: mirror.height === undefined ? place.y : mirror.height - place.y - height,
  };
}

/** An inverted list is turned round as a whole, and each of its cells once more: its first is at the end. */
function mirrorOf({ type, props, scroll }: SceneNode, { width, height }: Frame): Surroundings['mirror'] {
  if (type !== 'HS_List' || props.inverted !== true) return NOT_MIRRORED;
  return scroll?.horizontal === true ? { width } : { height };
}

function readWithoutBox(flex: FlexNode, around: Surroundings): LaidOutNode {
  const children = flex.children.map((child) => readNode(child, around));
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
