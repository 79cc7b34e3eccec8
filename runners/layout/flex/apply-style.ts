import { Edge, Gutter, type Node } from 'yoga-layout';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import {
  ALIGN,
  BOX_SIZING,
  DIRECTION,
  DISPLAY,
  FLEX_DIRECTION,
  JUSTIFY,
  OVERFLOW,
  POSITION,
  WRAP,
} from './yoga-values.ts';

type Setters = {
  readonly [K in keyof LayoutStyle]?: (node: Node, value: NonNullable<LayoutStyle[K]>) => void;
};

type Percent = `${number}%`;

/** A length of the style schema; what is no number and not `auto` was validated to be a percentage. */
type StyleLength = number | string;

function isPercent(value: string): value is Percent {
  return value.endsWith('%');
}

function margin(edge: Edge): (node: Node, value: StyleLength) => void {
  return (node, value) => {
    if (typeof value === 'number' || isPercent(value)) node.setMargin(edge, value);
    else node.setMarginAuto(edge);
  };
}

function padding(edge: Edge): (node: Node, value: StyleLength) => void {
  return (node, value) => {
    if (typeof value === 'number' || isPercent(value)) node.setPadding(edge, value);
  };
}

function position(edge: Edge): (node: Node, value: StyleLength) => void {
  return (node, value) => {
    if (typeof value === 'number' || isPercent(value)) node.setPosition(edge, value);
    else node.setPositionAuto(edge);
  };
}

function border(edge: Edge): (node: Node, value: number) => void {
  return (node, value) => node.setBorder(edge, value);
}

function gap(gutter: Gutter): (node: Node, value: StyleLength) => void {
  return (node, value) => {
    if (typeof value === 'number' || isPercent(value)) node.setGap(gutter, value);
  };
}

function sizeOrAuto(value: StyleLength): number | 'auto' | Percent {
  return typeof value === 'number' || isPercent(value) ? value : 'auto';
}

function limit(value: StyleLength): number | Percent | undefined {
  return typeof value === 'number' || isPercent(value) ? value : undefined;
}

/** How each Yoga input of a style reaches the node; what is not listed here is only painted. */
const SETTERS: Setters = {
  display: (node, value) => node.setDisplay(DISPLAY[value]),
  position: (node, value) => node.setPositionType(POSITION[value]),
  box_sizing: (node, value) => node.setBoxSizing(BOX_SIZING[value]),
  direction: (node, value) => node.setDirection(DIRECTION[value]),
  top: position(Edge.Top),
  right: position(Edge.Right),
  bottom: position(Edge.Bottom),
  left: position(Edge.Left),
  start: position(Edge.Start),
  end: position(Edge.End),
  width: (node, value) => node.setWidth(sizeOrAuto(value)),
  height: (node, value) => node.setHeight(sizeOrAuto(value)),
  min_width: (node, value) => node.setMinWidth(limit(value)),
  min_height: (node, value) => node.setMinHeight(limit(value)),
  max_width: (node, value) => node.setMaxWidth(limit(value)),
  max_height: (node, value) => node.setMaxHeight(limit(value)),
  aspect_ratio: (node, value) => node.setAspectRatio(value),
  flex: (node, value) => node.setFlex(value),
  flex_grow: (node, value) => node.setFlexGrow(value),
  flex_shrink: (node, value) => node.setFlexShrink(value),
  flex_basis: (node, value) => node.setFlexBasis(sizeOrAuto(value)),
  flex_direction: (node, value) => node.setFlexDirection(FLEX_DIRECTION[value]),
  flex_wrap: (node, value) => node.setFlexWrap(WRAP[value]),
  justify_content: (node, value) => node.setJustifyContent(JUSTIFY[value]),
  align_items: (node, value) => node.setAlignItems(ALIGN[value]),
  align_self: (node, value) => node.setAlignSelf(ALIGN[value]),
  align_content: (node, value) => node.setAlignContent(ALIGN[value]),
  gap: gap(Gutter.All),
  row_gap: gap(Gutter.Row),
  column_gap: gap(Gutter.Column),
  margin: margin(Edge.All),
  margin_top: margin(Edge.Top),
  margin_right: margin(Edge.Right),
  margin_bottom: margin(Edge.Bottom),
  margin_left: margin(Edge.Left),
  margin_start: margin(Edge.Start),
  margin_end: margin(Edge.End),
  margin_horizontal: margin(Edge.Horizontal),
  margin_vertical: margin(Edge.Vertical),
  padding: padding(Edge.All),
  padding_top: padding(Edge.Top),
  padding_right: padding(Edge.Right),
  padding_bottom: padding(Edge.Bottom),
  padding_left: padding(Edge.Left),
  padding_start: padding(Edge.Start),
  padding_end: padding(Edge.End),
  padding_horizontal: padding(Edge.Horizontal),
  padding_vertical: padding(Edge.Vertical),
  border_width: border(Edge.All),
  border_top_width: border(Edge.Top),
  border_right_width: border(Edge.Right),
  border_bottom_width: border(Edge.Bottom),
  border_left_width: border(Edge.Left),
  border_start_width: border(Edge.Start),
  border_end_width: border(Edge.End),
  overflow: (node, value) => node.setOverflow(OVERFLOW[value]),
};

/** Tells Yoga what a style asks for. Each call crosses into WebAssembly, so only what is set is told. */
export function applyStyle(node: Node, style: LayoutStyle): void {
  for (const key in style) {
    if (isSetterKey(key)) applyOne(node, style, key);
  }
}

function applyOne<K extends keyof LayoutStyle>(node: Node, style: LayoutStyle, key: K): void {
  const value = style[key];
  const set = SETTERS[key];
  if (set !== undefined && value !== undefined && value !== null) set(node, value);
}

function isSetterKey(key: string): key is keyof LayoutStyle {
  return Object.hasOwn(SETTERS, key);
}
