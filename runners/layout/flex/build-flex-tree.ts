import Yoga, { Align, type Config, FlexDirection, type Node } from 'yoga-layout';
import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { LayoutStyle, TextRunStyle } from '../../../src/contracts/layout-style.ts';
import type { TextEngine } from '../../text/layout-text.ts';
import type { SceneNode, SceneText } from '../scene.ts';
import { applyStyle } from './apply-style.ts';
import {
  type BrowserPlace,
  browserDefaults,
  browserScroll,
  browserStyle,
  placeInContent,
  placeInside,
} from './browser-flex.ts';
import { coversScreen, defaultStyle } from './default-style.ts';
import type { BrowserBox, FlexNode } from './flex-node.ts';
import { keepWords } from './keep-words.ts';
import type { LayoutReport } from './layout-report.ts';
import { type Direction, directionOf, resolveDirection } from './resolve-direction.ts';
import { TextLeaf } from './text-leaf.ts';
import { wholeBorders } from './whole-borders.ts';

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

/** The Yoga node that children are being added to. Counting them here saves a crossing into WebAssembly each. */
export interface Place {
  readonly yoga: Node;
  readonly depth: number;
  /** In which direction it is written. */
  readonly direction: Direction;
  /** How this node aligns its children. */
  readonly align?: string | undefined;
  /** Where boxes are to be laid out as a browser does. */
  readonly browser?: BrowserPlace | undefined;
  childCount: number;
}

/** Builds the Yoga tree of a scene at a place, with React Native's defaults below what the source wrote. */
export function buildFlexTree(context: FlexContext, scene: SceneNode, place: Place): FlexNode {
  const isTooDeep = place.depth >= DEEPEST && scene.children.length > 0;
  if (isTooDeep) context.report.treeTooDeep(scene);
  const direction = directionOf(scene, place.direction);
  const node = resolveDirection(isTooDeep ? placeholderOf(scene) : scene, direction);
  if (node.style.display === 'contents') return buildWithoutBox(context, node, place);
  const yoga = appendNode(context.config, place);
  const defaults = defaultStyle(node, context.device);
  const browser = place.browser && {
    style: wholeBorders({ ...defaults, ...browserDefaults(node, place.browser), ...node.style }),
    around: place.browser,
  };
  const inside = applyStyles(yoga, node, defaults, browser);
  const own: Place = {
    yoga,
    depth: place.depth + 1,
    direction,
    align: node.style.align_items,
    browser: inside,
    childCount: 0,
  };
  const text = appendText(context, node, own, (node.style.align_self ?? place.align) === 'baseline');
  if (text !== undefined && browser !== undefined) keepWords(yoga, node, browser, text.leaf);
  if (text === undefined && node.children.length === 0) attachIntrinsicSize(node, yoga);
  if (node.scroll === undefined) {
    const children = node.children.map((child) => buildFlexTree(context, child, own));
    return { scene: node, yoga, ...(text === undefined ? {} : { text }), children, browser };
  }
  const scroll = place.browser === undefined ? node.scroll : browserScroll(node, node.scroll);
  const content = appendContent(context.config, own, scroll);
  const children = node.children.map((child) => buildFlexTree(context, child, content));
  return { scene: node, yoga, content: content.yoga, children, browser };
}

function applyStyles(
  yoga: Node,
  node: SceneNode,
  defaults: LayoutStyle,
  browser: BrowserBox | undefined,
): BrowserPlace | undefined {
  if (browser === undefined) {
    applyStyle(yoga, defaults);
    applyStyle(yoga, node.style);
    return undefined;
  }
  const { style, around } = browser;
  applyStyle(yoga, browserStyle(style, around));
  return placeInside(style, around, coversScreen(node));
}

/**
 * A node that makes no box lends its children to its parent. Yoga knows this itself, but needs so much of its
 * stack for it that two hundred such levels trap.
 */
function buildWithoutBox(context: FlexContext, scene: SceneNode, place: Place): FlexNode {
  const inner: Place = { ...place, depth: place.depth + 1 };
  const children = scene.children.map((child) => buildFlexTree(context, child, inner));
  place.childCount = inner.childCount;
  return { scene, children };
}

function appendNode(config: Config, place: Place): Node {
  const node = Yoga.Node.create(config);
  place.yoga.insertChild(node, place.childCount);
  place.childCount += 1;
  return node;
}

function appendContent(config: Config, place: Place, scroll: NonNullable<SceneNode['scroll']>): Place {
  const yoga = appendNode(config, place);
  if (scroll.horizontal) yoga.setFlexDirection(FlexDirection.Row);
  applyStyle(yoga, scroll.contentStyle);
  return {
    yoga,
    depth: place.depth + 1,
    direction: place.direction,
    align: scroll.contentStyle.align_items,
    browser: place.browser === undefined ? undefined : placeInContent(scroll, place.browser),
    childCount: 0,
  };
}

function appendText(
  context: FlexContext,
  node: SceneNode,
  own: Place,
  alignsBaseline: boolean,
): FlexNode['text'] {
  if (node.text === undefined || node.scroll !== undefined) return undefined;
  const leaf = prepareLeaf(context, node, node.text);
  const inBrowser = node.type === 'HS_Input' ? 'field' : 'text';
  const browser = own.browser === undefined ? undefined : inBrowser;
  if (node.children.length === 0 && !alignsBaseline) {
    leaf.attach(own.yoga, context.onMeasureError, browser);
    return { leaf, yoga: own.yoga };
  }
  if (alignsBaseline) appendBaselineMarker(context.config, leaf, own);
  const inner = appendNode(context.config, own);
  leaf.attach(inner, context.onMeasureError, browser);
  return { leaf, yoga: inner };
}

function prepareLeaf(context: FlexContext, node: SceneNode, text: SceneText): TextLeaf {
  const { device, platform, report } = context;
  const input =
    text.runs.length > 0
      ? { ...text, base: runStyleOf(node.style) }
      : { ...text, runs: [{ text: '', style: runStyleOf(node.style) }] };
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
function appendBaselineMarker(config: Config, leaf: TextLeaf, own: Place): void {
  const baseline = leaf.linesIn(Infinity).lines[0]?.baseline ?? 0;
  const marker = appendNode(config, own);
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
