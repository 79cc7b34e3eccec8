import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import { areaOf, type Box, type ComparableNode, documentNodes, truthNodes } from './comparable-nodes.ts';
import type { Truth } from './truth-file.ts';

/** How near a screen's document comes to the same screen really run. */
export interface ScreenMeasures {
  readonly texts: number;
  readonly textsFound: number;
  readonly nodes: number;
  /** Overlap (intersection over union) of every matched node. */
  readonly overlaps: readonly number[];
  /** Share of the viewport that is snapshots; they may lie over each other. */
  readonly snapshotShare: number;
  /** Share of our own nodes that rest on an assumption. */
  readonly assumedShare: number;
  readonly unmatched: { readonly truth: readonly ComparableNode[]; readonly ours: readonly ComparableNode[] };
}

/** Nodes of one kind match where they overlap at least so much. */
const LEAST_OVERLAP = 0.5;

/** Compares a document with the truth. A screen without a document has nothing of the truth. */
export function measureScreen(truth: Truth, document: LayoutDocument | undefined): ScreenMeasures {
  const expected = truthNodes(truth);
  const actual = document === undefined ? [] : documentNodes(document);
  const pairs = matchNodes(expected, actual);
  const matchedTruth = new Set(pairs.map((pair) => pair.expected));
  const matchedOurs = new Set(pairs.map((pair) => pair.actual));
  return {
    texts: expected.filter(({ text }) => text !== '').length,
    textsFound: countTextsFound(expected, actual),
    nodes: expected.length,
    overlaps: pairs.map((pair) => pair.overlap),
    snapshotShare: document === undefined ? 1 : snapshotShare(actual, truth.viewport),
    assumedShare: actual.filter((node) => node.isAssumed).length / Math.max(1, actual.length),
    unmatched: {
      truth: expected.filter((node) => !matchedTruth.has(node)),
      ours: actual.filter((node) => !matchedOurs.has(node)),
    },
  };
}

/** Text counts as often as it stands on the screen. */
function countTextsFound(expected: readonly ComparableNode[], actual: readonly ComparableNode[]): number {
  const left = new Map<string, number>();
  for (const { text } of actual) left.set(text, (left.get(text) ?? 0) + 1);
  let found = 0;
  for (const { text } of expected) {
    const count = left.get(text) ?? 0;
    if (text === '' || count === 0) continue;
    found += 1;
    left.set(text, count - 1);
  }
  return found;
}

interface Pair {
  readonly expected: ComparableNode;
  readonly actual: ComparableNode;
  readonly overlap: number;
  readonly worth: number;
}

/** One to one, the best first; a node of the same text is the same node wherever the two overlap at all. */
function matchNodes(expected: readonly ComparableNode[], actual: readonly ComparableNode[]): Pair[] {
  const pairs = expected.flatMap((node) => actual.flatMap((candidate) => pairOf(node, candidate)));
  const taken = new Set<ComparableNode>();
  return pairs
    .sort((a, b) => b.worth - a.worth)
    .filter((pair) => {
      if (taken.has(pair.expected) || taken.has(pair.actual)) return false;
      taken.add(pair.expected).add(pair.actual);
      return true;
    });
}

function pairOf(expected: ComparableNode, actual: ComparableNode): Pair[] {
  if (!areCompatible(expected.group, actual.group)) return [];
  const overlap = overlapOf(expected.box, actual.box);
  const isSameText = expected.text !== '' && expected.text === actual.text;
  if (overlap < LEAST_OVERLAP && !(isSameText && overlap > 0)) return [];
  return [{ expected, actual, overlap, worth: overlap + (isSameText ? 1 : 0) }];
}

/** What can be pressed and a plain box look the same. */
function areCompatible(a: ComparableNode['group'], b: ComparableNode['group']): boolean {
  return a === b || (a === 'touch' && b === 'box') || (a === 'box' && b === 'touch');
}

function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

function snapshotShare(nodes: readonly ComparableNode[], viewport: Truth['viewport']): number {
  const covered = nodes.filter((node) => node.isSnapshot).map(({ box }) => areaOf(clip(box, viewport)));
  return Math.min(1, covered.reduce((sum, area) => sum + area, 0) / (viewport.width * viewport.height));
}

function clip(box: Box, viewport: Truth['viewport']): Box {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const right = Math.min(box.x + box.width, viewport.width);
  const bottom = Math.min(box.y + box.height, viewport.height);
  return { x, y, width: right - x, height: bottom - y };
}
