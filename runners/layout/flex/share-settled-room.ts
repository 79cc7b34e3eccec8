import type { Node } from 'yoga-layout';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { type BrowserPlace, isCyclicHeight, sharesRoom } from './browser-flex.ts';
import type { FlexNode } from './flex-node.ts';

/** Which extents of a box are settled once the boxes around it are laid out. */
interface Settled {
  readonly width: boolean;
  readonly height: boolean;
}

/**
 * In a browser the size that a box got from its content, once it is laid out, counts as given: what shares its room
 * does so then, whatever its own content asks for (CSS Flexible Box Layout 9.8, definite sizes). To be called on a
 * tree that is laid out; tells whether anything changed.
 */
export function shareSettledRoom(root: FlexNode): boolean {
  return settle(root, { width: true, height: true });
}

function settle(flex: FlexNode, around: Settled): boolean {
  const { yoga, content, browser, scene } = flex;
  if (yoga === undefined || browser === undefined) {
    return flex.children.reduce((changed, child) => settle(child, around) || changed, false);
  }
  const own = settledOf(browser.style, browser.around, around);
  const inner = content === undefined ? own : contentSettled(own, scene.scroll?.horizontal === true);
  const box = content ?? yoga;
  const sharing = flex.children.filter((child) => isHeldBack(child, inner));
  for (const child of sharing) release(child);
  const first = sharing[0]?.browser;
  if (first !== undefined && !isHeldBack(flex, around)) fix(box, first.around.isRow);
  const isTaken = takeShares(flex, box, inner);
  return flex.children.reduce(
    (changed, child) => settle(child, inner) || changed,
    isTaken || sharing.length > 0,
  );
}

/** A scrollable's content is settled along its own direction by the scrollable, across it by being stretched. */
function contentSettled(scroll: Settled, horizontal: boolean): Settled {
  return { width: horizontal ? scroll.width : true, height: scroll.height };
}

function settledOf(style: LayoutStyle, place: BrowserPlace, around: Settled): Settled {
  return {
    width: isSettled(style, place, around, 'width'),
    height: isSettled(style, place, around, 'height'),
  };
}

const EDGES = { width: ['left', 'right'], height: ['top', 'bottom'] } as const;

function isSettled(
  style: LayoutStyle,
  place: BrowserPlace,
  around: Settled,
  axis: 'width' | 'height',
): boolean {
  const size = style[axis];
  if (typeof size === 'number') return true;
  if (typeof size === 'string' && size.endsWith('%') && around[axis]) return true;
  if (style.position === 'absolute') return EDGES[axis].every((edge) => style[edge] !== undefined);
  if (place.isRow === (axis === 'width')) return around[axis];
  const align = style.align_self ?? place.align;
  return align === 'stretch' || align === 'auto';
}

/** Gives children the shares of a height that are asked for, once the content has made it. */
function takeShares(flex: FlexNode, box: Node, inner: Settled): boolean {
  if (!inner.height) return false;
  const shares = flex.children.flatMap(({ yoga, browser }) => {
    const height = browser?.style.height;
    const isShare = browser !== undefined && isCyclicHeight(browser.style, browser.around);
    return yoga !== undefined && isShare && typeof height === 'string' ? [{ yoga, height }] : [];
  });
  if (shares.length === 0) return false;
  box.setHeight(box.getComputedHeight());
  for (const { yoga, height } of shares) yoga.setHeightPercent(Number.parseFloat(height));
  return true;
}

/**
 * Whether a box was given the size of its content because its parent's room was not known, and now is: a width always is,
 * since a browser settles it before it lays out what is inside.
 */
function isHeldBack({ browser }: FlexNode, around: Settled): boolean {
  if (browser === undefined || !sharesRoom(browser.style)) return false;
  const { isRow, width, height } = browser.around;
  return isRow ? !width : !height && around.height;
}

/** Lets a box share its parent's room as its style says. */
function release({ yoga, browser }: FlexNode): void {
  if (yoga === undefined || browser === undefined) return;
  yoga.setFlexGrow(browser.style.flex_grow ?? browser.style.flex ?? 0);
  yoga.setFlexShrink(browser.style.flex_shrink ?? 1);
  yoga.setFlexBasis(0);
}

/** Keeps a box at the size it has. */
function fix(box: Node, isRow: boolean): void {
  if (isRow) box.setWidth(box.getComputedWidth());
  else box.setHeight(box.getComputedHeight());
}
