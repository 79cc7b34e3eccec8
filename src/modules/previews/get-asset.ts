import { DomainError } from '../../contracts/errors.ts';
import { matchesEtag } from '../../http/entity-tag.ts';
import type { ObjectStorage, StoredObject } from '../../platform/storage/object-storage.ts';
import type { OutputFinder, OutputPlace } from './delivery/find-output.ts';
import { contentGone } from './delivery/layout-content.ts';
import type { PreviewSession } from './delivery/preview-session.ts';

export interface AssetRequest extends OutputPlace {
  readonly assetId: string;
  /** The content the caller expects; another one counts as not found. */
  readonly sha256: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export type AssetAnswer =
  | { readonly kind: 'unchanged'; readonly sha256: string }
  | { readonly kind: 'content'; readonly sha256: string; readonly object: StoredObject };

export interface AssetPorts {
  readonly outputs: Pick<OutputFinder, 'find'>;
  readonly storage: Pick<ObjectStorage, 'get'>;
}

/** An image of a screen. Asset ids are unique within a screen, so the screen is part of the address. */
export async function getAsset(
  ports: AssetPorts,
  session: PreviewSession,
  request: AssetRequest,
): Promise<AssetAnswer> {
  const output = await ports.outputs.find(session.claims, request);
  const asset = output.assets.find(({ asset_id }) => asset_id === request.assetId);
  if (asset === undefined || (request.sha256 !== undefined && request.sha256 !== asset.sha256)) {
    throw new DomainError('NOT_FOUND', 'This screen has no such asset. Take its id from the layout.');
  }
  const { sha256 } = asset;
  if (matchesEtag(request.ifNoneMatch, sha256)) return { kind: 'unchanged', sha256 };
  const object = await ports.storage.get(asset.key);
  if (object === null) throw contentGone();
  return { kind: 'content', sha256, object };
}
