import { createHash } from 'node:crypto';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { type MapIndex, type MapIndexPage, mapIndexSchema } from '../../../src/contracts/map-index.ts';
import { influencePageKey, mapIndexKey } from '../../../src/contracts/storage-keys.ts';
import { retryOnce } from '../source/retry-once.ts';
import type { InfluenceRun } from './influence-run.ts';

type Source = Pick<InfluenceRun, 'storage' | 'payload'>;

/** The index of a stored version. Throws `JobFailureError` when it is gone or damaged. */
export async function loadMapIndex({ storage, payload }: Source, versionId: string): Promise<MapIndex> {
  const bytes = await read(storage, mapIndexKey(payload.project_id, versionId));
  const index = mapIndexSchema.safeParse(parseJson(bytes));
  if (index.success && index.data.project_id === payload.project_id) return index.data;
  throw damaged();
}

/** The stored report of a page, as JSON text in bytes. */
export async function loadPageReport(
  { storage, payload }: Source,
  versionId: string,
  page: MapIndexPage,
): Promise<Uint8Array> {
  const bytes = await read(storage, influencePageKey(payload.project_id, versionId, page.page_hash));
  if (createHash('sha256').update(bytes).digest('hex') === page.sha256) return bytes;
  throw damaged();
}

async function read(storage: Source['storage'], key: string): Promise<Uint8Array> {
  return retryOnce(async () => {
    const object = await storage.get(key);
    if (object === null) throw damaged();
    return new Uint8Array(await new Response(object.body).arrayBuffer());
  });
}

function damaged(): JobFailureError {
  return new JobFailureError({
    code: 'SOURCE_INVALID',
    message: 'The version of the map is no longer in storage as it was made.',
    hint: 'Generate the map again.',
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
