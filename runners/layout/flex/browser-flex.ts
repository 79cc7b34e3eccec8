import { Edge, type Node, Overflow } from 'yoga-layout';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';
import type { FlexNode } from './flex-node.ts';

/**
 * Where a browser lays flexible boxes out otherwise than Yoga does as React Native configures it: a box that shares
 * room which nobody gave is as large as its content, not as nothing. Used only to compare with a browser.
 */
export interface BrowserPlace {
  /** Whether children stand beside each other. */
  readonly isRow: boolean;
  readonly align: string;
  /** Whether the extent is known before any content is looked at. */
  readonly width: boolean;
  readonly height: boolean;
  /** Whether there may be more room along it than its content takes. */
  readonly hasRoom: boolean;
}

export const WINDOW_PLACE: BrowserPlace = {
  isRow: false,
  align: 'stretch',
  width: true,
  height: true,
  hasRoom: true,
};

/**
 * The style by which Yoga gives the box the size that a browser would. Along a row the box still asks for the width it
 * has; down a column its height counts for nothing, because its basis is a share of a height that is not known.
 */
export function browserStyle(given: LayoutStyle, place: BrowserPlace): LayoutStyle {
  const style = withoutCyclicHeight(given, place);
  const { flex, ...rest } = style;
  if (!sharesRoom(style)) return asContent(style, place);
  if (place.isRow ? place.width : place.height) {
    return flex === 0 ? { flex_grow: 0, flex_shrink: 1, flex_basis: 0, ...rest } : style;
  }
  const shared: LayoutStyle = {
    flex_grow: place.hasRoom ? flex : 0,
    flex_shrink: 1,
    flex_basis: 'auto',
    ...rest,
  };
  if (!place.isRow) delete shared.height;
  return shared;
}

/** A box that starts from no width beside others counts with its content where that makes the width of them all. */
function asContent(style: LayoutStyle, place: BrowserPlace): LayoutStyle {
  const { flex_basis: basis, flex_grow: grow = 0, position } = style;
  const startsFromNothing = (basis === 0 || basis === '0%') && grow > 0 && position !== 'absolute';
  if (!startsFromNothing || !place.isRow || place.width) return style;
  return { ...style, flex_basis: 'auto', flex_grow: place.hasRoom ? grow : 0 };
}

/** A share of a height that its own content makes counts for nothing until that height is settled. */
function withoutCyclicHeight(style: LayoutStyle, place: BrowserPlace): LayoutStyle {
  if (!isCyclicHeight(style, place)) return style;
  const { height: _height, ...rest } = style;
  return rest;
}

/** Whether a box asks for a share of a height that is not known before its content is. */
export function isCyclicHeight({ height, position }: LayoutStyle, place: BrowserPlace): boolean {
  return typeof height === 'string' && height.endsWith('%') && !place.height && position !== 'absolute';
}

/** Whether a box asks for a share of its parent's room; of none at all too, where a phone takes `flex: 0` as unsaid. */
export function sharesRoom({ flex, position }: LayoutStyle): boolean {
  return flex !== undefined && flex >= 0 && position !== 'absolute';
}

/** What a node is to its children. */
export function placeInside(style: LayoutStyle, place: BrowserPlace, coversScreen: boolean): BrowserPlace {
  const inRow = isRow(style);
  return {
    isRow: inRow,
    hasRoom: (inRow ? style.min_width : style.min_height) !== undefined,
    align: style.align_items ?? 'stretch',
    width: coversScreen || isKnown(style, place, 'width'),
    height: coversScreen || isKnown(style, place, 'height'),
  };
}

/** What the content container of a scrollable is to its children. */
export function placeInContent(
  { horizontal, contentStyle }: NonNullable<SceneNode['scroll']>,
  scroll: BrowserPlace,
): BrowserPlace {
  const around: BrowserPlace = { ...scroll, isRow: horizontal, align: 'stretch' };
  const direction = contentStyle.flex_direction ?? (horizontal ? 'row' : 'column');
  return placeInside({ ...contentStyle, flex_direction: direction }, around, false);
}

const NO_DEFAULTS: LayoutStyle = {};

/** What a browser puts under a style: text beside other boxes, and fields, give way where there is not room for all. */
export function browserDefaults(node: SceneNode, place: BrowserPlace): LayoutStyle {
  return givesWay(node, place) ? { flex_shrink: 1 } : NO_DEFAULTS;
}

/** Whether it is text in a row, or a field that says its size, that gets smaller where boxes need more room than there is. */
export function givesWay({ type, style }: SceneNode, place: BrowserPlace): boolean {
  if (style.flex !== undefined || style.position === 'absolute') return false;
  if (type === 'HS_Input') return (place.isRow ? style.width : style.height) !== undefined;
  return type === 'HS_Text' && place.isRow;
}

/** The pages of a list beside each other: in a browser each stands in a box, and is no higher than its content. */
export function browserScroll(
  { type, props }: SceneNode,
  scroll: NonNullable<SceneNode['scroll']>,
): NonNullable<SceneNode['scroll']> {
  const isPager = type === 'HS_List' && scroll.horizontal && props.paging === true;
  return isPager
    ? { ...scroll, contentStyle: { align_items: 'flex-start', ...scroll.contentStyle } }
    : scroll;
}

const EDGES = { width: ['left', 'right'], height: ['top', 'bottom'] } as const;

/** Whether a box's extent along an axis is known before its content is looked at. */
export function isKnown(style: LayoutStyle, place: BrowserPlace, axis: 'width' | 'height'): boolean {
  const size = style[axis];
  if (typeof size === 'number') return true;
  if (typeof size === 'string' && size.endsWith('%')) return place[axis];
  if (style.position === 'absolute') return EDGES[axis].every((edge) => style[edge] !== undefined);
  const isMain = place.isRow === (axis === 'width');
  if (isMain) return place[axis] && ((style.flex ?? 0) > 0 || (style.flex_grow ?? 0) > 0);
  const align = style.align_self ?? place.align;
  return place[axis] && (align === 'stretch' || align === 'auto');
}

/**
 * Gives each vertical scrollable that no style sizes the height of all it holds to shrink from, as a browser does:
 * Yoga lets it ask for no more than there is. Tells whether anything changed.
 */
export function basisFromContent(flex: FlexNode): boolean {
  let changed = false;
  if (flex.content !== undefined && flex.yoga !== undefined && isFree(flex.scene)) {
    const height = flex.content.getComputedHeight();
    if (height > flex.yoga.getComputedHeight()) {
      flex.yoga.setFlexBasis(height);
      flex.yoga.setFlexShrink(1);
      changed = true;
    }
  }
  for (const child of flex.children) changed = basisFromContent(child) || changed;
  return changed;
}

function isFree({ style, scroll }: SceneNode): boolean {
  const sized = [style.height, style.flex, style.flex_basis, style.position].some(
    (value) => value !== undefined,
  );
  return scroll?.horizontal === false && !sized && style.flex_shrink !== 0;
}

/**
 * Lets what stands in a column without any height keep its own, as a browser does: Yoga takes what it measures in no
 * room to be nothing. Tells whether anything changed.
 */
export function keepInNoRoom(flex: FlexNode): boolean {
  const { yoga, browser, children } = flex;
  let changed = false;
  if (yoga !== undefined && browser !== undefined && children.length > 0 && !isRow(browser.style)) {
    if (roomIn(yoga) <= 0 && yoga.getOverflow() !== Overflow.Scroll) {
      yoga.setOverflow(Overflow.Scroll);
      changed = true;
    }
  }
  for (const child of children) changed = keepInNoRoom(child) || changed;
  return changed;
}

function roomIn(yoga: Node): number {
  const around = [Edge.Top, Edge.Bottom].map(
    (edge) => yoga.getComputedPadding(edge) + yoga.getComputedBorder(edge),
  );
  return yoga.getComputedHeight() - around.reduce((sum, size) => sum + size, 0);
}

function isRow({ flex_direction }: LayoutStyle): boolean {
  return flex_direction?.startsWith('row') ?? false;
}
