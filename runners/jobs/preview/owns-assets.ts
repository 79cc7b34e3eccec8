import { createHash } from 'node:crypto';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { BuiltLayout } from './ask-engine.ts';
import type { SourcedBuild } from './preview-build.ts';

/**
 * Whether every asset is a file of this revision, or one of the pictures that came with the document: an engine
 * can name no other project's content.
 */
export function ownsAssets(
  { revision, claim }: Pick<SourcedBuild, 'revision' | 'claim'>,
  assets: LayoutDocument['assets'],
  pictures: BuiltLayout['pictures'],
): boolean {
  const named = Object.entries(assets);
  if (named.length === 0) return true;
  const owned = new Set(revision.files.map((file) => file.sha256));
  return named.every(([id, asset]) => {
    const picture = pictures.get(id);
    if (picture === undefined) return owned.has(asset.sha256);
    const isWithinTier = picture.byteLength <= claim.limits.snapshot_bytes;
    return isWithinTier && createHash('sha256').update(picture).digest('hex') === asset.sha256;
  });
}
