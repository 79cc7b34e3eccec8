import type { Node } from 'yoga-layout';
import { isKnown } from './browser-flex.ts';
import type { FlexNode } from './flex-node.ts';

/** A box that asks for a share of a width which only the content makes. */
interface Share {
  readonly yoga: Node;
  readonly width: `${number}%`;
}

/** A list along a row that is as wide as its content. */
interface Row {
  readonly content: Node;
  readonly boxes: readonly Node[];
}

interface Found {
  readonly shares: Share[];
  readonly rows: Row[];
  /** The boxes that are as wide as their content and hold shares. */
  readonly makers: Set<Node>;
}

/**
 * Gives boxes that are as wide as their content the width that a browser gives them (CSS Sizing 3): shares of that
 * width count first as content of their own (5.2.1, cyclic percentages), where Yoga takes them of the room there is;
 * and no such box is narrower than a list along a row inside it, where Yoga keeps it within the room. `compute`
 * lays out anew. Tells whether anything changed.
 */
export function settleContentWidths(flex: FlexNode, compute: () => void): boolean {
  const found: Found = { shares: [], rows: [], makers: new Set() };
  collect(flex, [], found);
  if (found.shares.length > 0) {
    for (const { yoga } of found.shares) yoga.setWidthAuto();
    compute();
    const widths = [...found.makers].map((maker) => [maker, maker.getComputedWidth()] as const);
    for (const [maker, width] of widths) maker.setWidth(width);
    for (const { yoga, width } of found.shares) yoga.setWidth(width);
  }
  for (const { content, boxes } of found.rows) {
    const width = content.getComputedWidth();
    for (const box of boxes) box.setMinWidth(width);
  }
  return found.shares.length + found.rows.length > 0;
}

function collect(flex: FlexNode, outside: readonly FlexNode[], found: Found): void {
  const { yoga, browser, content, scene } = flex;
  if (yoga !== undefined && browser !== undefined) {
    const { style, around } = browser;
    const makers = around.width ? [] : makersOf(outside);
    if (makers !== undefined && !around.width && isPercent(style.width)) {
      found.shares.push({ yoga, width: style.width });
      for (const maker of makers) found.makers.add(maker);
    }
    const isRow = content !== undefined && scene.scroll?.horizontal === true;
    if (makers !== undefined && isRow && style.width === undefined && !isKnown(style, around, 'width')) {
      found.rows.push({ content, boxes: [yoga, ...makers] });
    }
  }
  const inside = [...outside, flex];
  for (const child of flex.children) collect(child, inside, found);
}

/** The boxes around one of unknown width, from inside out, that are as wide as it makes them; none where one scrolls. */
function makersOf(outside: readonly FlexNode[]): Node[] | undefined {
  const makers: Node[] = [];
  for (const { yoga, browser, scene } of [...outside].reverse()) {
    if (yoga === undefined || browser === undefined || scene.scroll?.horizontal === true) return undefined;
    if (browser.style.width === undefined) makers.push(yoga);
    if (browser.around.width) break;
  }
  return makers;
}

function isPercent(width: unknown): width is `${number}%` {
  return typeof width === 'string' && width.endsWith('%');
}
