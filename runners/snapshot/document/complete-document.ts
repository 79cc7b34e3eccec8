import type { PictureOutcome, PicturePlace } from '../../../src/contracts/drawing.ts';
import type { LayoutDocument, LayoutNode } from '../../../src/contracts/layout-document.ts';
import { toPicture } from './drawn-nodes.ts';
import { reportSkipped } from './report-skipped.ts';

/** A picture that cannot be drawn must never cost the screen it belongs to. */
export type SkipReason = 'too_many' | 'too_large' | 'failed' | 'no_extent';

export interface Skipped {
  readonly node: LayoutNode;
  readonly reason: SkipReason;
}

/** Of all pictures of a screen together. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Names in a document, all of whose pictures are placeholders, the pictures that were drawn for it: the same document
 * whoever drew them. Those beyond what a screen may weigh stay placeholders. What was skipped is reported.
 */
export function completeDocument(
  document: LayoutDocument,
  places: readonly PicturePlace[],
  outcomes: readonly PictureOutcome[],
): LayoutDocument {
  if (places.length === 0) return document;
  const bounded = withinWeight(outcomes);
  const shown = new Map<string, string>();
  const left = new Map<string, SkipReason>();
  for (const place of places) {
    const outcome = 'reason' in place ? place : (bounded[place.picture] ?? { reason: 'failed' });
    if ('reason' in outcome) left.set(place.node_id, outcome.reason);
    else shown.set(place.node_id, outcome.asset_id);
  }
  const drawn = bounded.flatMap((outcome) =>
    outcome.status === 'drawn' ? [[outcome.asset_id, outcome.asset] as const] : [],
  );
  const skipped: Skipped[] = [];
  const root = name(document.root, shown, (node) => {
    const reason = left.get(node.id);
    if (reason !== undefined) skipped.push({ node, reason });
  });
  const assets = [...Object.entries(document.assets), ...drawn];
  return {
    ...document,
    root,
    assets: Object.fromEntries(assets.sort(([a], [b]) => (a < b ? -1 : 1))),
    diagnostics: [...document.diagnostics, ...reportSkipped(skipped)],
  };
}

/** Counts the heavy ones that are left out as well: what is kept does not depend on what else is. */
function withinWeight(outcomes: readonly PictureOutcome[]): PictureOutcome[] {
  let bytes = 0;
  return outcomes.map((outcome) => {
    if (outcome.status === 'skipped') return outcome;
    bytes += outcome.asset.bytes;
    return bytes <= MOST_BYTES ? outcome : { status: 'skipped', reason: 'too_large' };
  });
}

/** In document order. */
function name(
  node: LayoutNode,
  shown: ReadonlyMap<string, string>,
  visit: (node: LayoutNode) => void,
): LayoutNode {
  visit(node);
  const assetId = shown.get(node.id);
  const children = node.children.map((child) => name(child, shown, visit));
  return assetId === undefined
    ? { ...node, children }
    : { ...node, props: toPicture(node.props, assetId), children };
}
