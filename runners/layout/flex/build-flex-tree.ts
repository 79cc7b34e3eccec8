import Yoga, { Align, type Config, FlexDirection, type Node } from 'yoga-layout';
import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { LayoutStyle, TextRunStyle } from '../../../src/contracts/layout-style.ts';
import type { TextEngine } from '../../text/layout-text.ts';
import type { SceneNode, SceneText } from '../scene.ts';
import { applyStyle } from './apply-style.ts';
import { defaultStyle } from './default-style.ts';
import type { FlexNode } from './flex-node.ts';
import type { LayoutReport } from './layout-report.ts';
import { TextLeaf } from './text-leaf.ts';

/** Yoga's stack in WebAssembly traps at about 500 levels; a content container is a level of its own. */
const DEEPEST = 300;

export interface FlexContext {
  readonly config: Config;
  readonly device: DeviceContext;
  readonly platform: Platform;
  readonly text: TextEngine;
  readonly report: LayoutReport;
  readonly onMeasureError: (error: unknown) => void;
}

/** Builds the Yoga tree of a scene under `parent`, with React Native's defaults below what the source wrote. */
export function buildFlexTree(
  context: FlexContext,
  scene: SceneNode,
  parent: Node,
  depth: number,
  parentAlign?: string,
): FlexNode {
  const isTooDeep = depth >= DEEPEST && scene.children.length > 0;
  if (isTooDeep) context.report.treeTooDeep(scene);
  const node = isTooDeep ? placeholderOf(scene) : scene;
  if (node.style.display === 'contents') return buildWithoutBox(context, node, parent, depth, parentAlign);
  const yoga = appendNode(context.config, parent);
  const defaults = defaultStyle(node, context.device, context.platform);
  applyStyle(yoga, defaults);
  applyStyle(yoga, node.style);
  const content = node.scroll === undefined ? undefined : appendContent(context.config, yoga, node.scroll);
  const text = appendText(context, node, yoga, (node.style.align_self ?? parentAlign) === 'baseline');
  if (text === undefined && node.children.length === 0) attachIntrinsicSize(node, yoga);
  const container = content ?? yoga;
  const align = node.scroll === undefined ? node.style.align_items : node.scroll.contentStyle.align_items;
  const nextDepth = depth + (content === undefined ? 1 : 2);
  const children = node.children.map((child) => buildFlexTree(context, child, container, nextDepth, align));
  return {
    scene: node,
    yoga,
    ...(content === undefined ? {} : { content }),
    ...(text === undefined ? {} : { text }),
    children,
  };
}

/**
 * A node that makes no box lends its children to its parent. Yoga knows this itself, but needs so much of its
 * stack for it that two hundred such levels trap.
 */
function buildWithoutBox(
  context: FlexContext,
  scene: SceneNode,
  parent: Node,
  depth: number,
  parentAlign: string | undefined,
): FlexNode {
  const children = scene.children.map((child) =>
    buildFlexTree(context, child, parent, depth + 1, parentAlign),
  );
  return { scene, children };
}

function appendNode(config: Config, parent: Node): Node {
  const node = Yoga.Node.create(config);
  parent.insertChild(node, parent.getChildCount());
  return node;
}

function appendContent(config: Config, parent: Node, scroll: NonNullable<SceneNode['scroll']>): Node {
  const content = appendNode(config, parent);
  if (scroll.horizontal) content.setFlexDirection(FlexDirection.Row);
  applyStyle(content, scroll.contentStyle);
  return content;
}

function appendText(
  context: FlexContext,
  node: SceneNode,
  yoga: Node,
  alignsBaseline: boolean,
): FlexNode['text'] {
  if (node.text === undefined) return undefined;
  const leaf = prepareLeaf(context, node, node.text);
  if (node.children.length === 0 && !alignsBaseline) {
    leaf.attach(yoga, context.onMeasureError);
    return { leaf, yoga };
  }
  if (alignsBaseline) appendBaselineMarker(context, leaf, yoga);
  const inner = appendNode(context.config, yoga);
  leaf.attach(inner, context.onMeasureError);
  return { leaf, yoga: inner };
}

function prepareLeaf(context: FlexContext, node: SceneNode, text: SceneText): TextLeaf {
  const { device, platform, report } = context;
  const input =
    text.runs.length > 0 ? text : { ...text, runs: [{ text: '', style: runStyleOf(node.style) }] };
  const prepared = context.text.prepare(input, { platform, dpr: device.dpr, fontScale: device.font_scale });
  for (const substitution of prepared.substitutions) report.fontSubstituted(node, substitution);
  if (prepared.cut) report.textTooLong(node);
  return new TextLeaf(prepared, context.text);
}

/** A text without characters is still one line high, in the font its style names. */
function runStyleOf({
  font_family,
  font_size,
  font_weight,
  font_style,
  line_height,
}: LayoutStyle): TextRunStyle {
  return { font_family, font_size, font_weight, font_style, line_height };
}

/**
 * Yoga's JavaScript binding has no baseline function, so a text aligned by its baseline carries a child without
 * extent where its first baseline is, which Yoga is told to align instead.
 */
function appendBaselineMarker(context: FlexContext, leaf: TextLeaf, yoga: Node): void {
  const baseline = leaf.linesIn(Infinity).lines[0]?.baseline ?? 0;
  const marker = appendNode(context.config, yoga);
  marker.setMargin(Yoga.EDGE_TOP, baseline);
  marker.setMargin(Yoga.EDGE_BOTTOM, -baseline);
  marker.setIsReferenceBaseline(true);
  marker.setAlignSelf(Align.FlexStart);
}

/** Indicators measure themselves inside a box that may stretch; other sizes are part of the default style. */
function attachIntrinsicSize(node: SceneNode, yoga: Node): void {
  const { type, intrinsicSize } = node;
  if (
    intrinsicSize === undefined ||
    type === 'HS_Image' ||
    type === 'HS_Switch' ||
    type === 'HS_ImageSnapshot'
  ) {
    return;
  }
  yoga.setMeasureFunc(() => ({ width: intrinsicSize.width, height: intrinsicSize.height }));
}

function placeholderOf(node: SceneNode): SceneNode {
  const { text: _text, scroll: _scroll, ...rest } = node;
  const props = { component: node.source.component, reason: 'nested too deeply' };
  return { ...rest, type: 'HS_ImageSnapshot', props, children: [] };
}
