import { and, eq, inArray } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { projectBlobs } from './tables.ts';

export interface Blob {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The distinct blobs of these files. Throws when one is announced with two sizes. */
export function distinctBlobs(files: readonly RevisionFile[]): Blob[] {
  const blobs = new Map<string, Blob>();
  for (const file of files) {
    const known = blobs.get(file.sha256);
    if (known !== undefined && known.sizeBytes !== file.size_bytes) throw sizeConflict(file.sha256);
    blobs.set(file.sha256, { sha256: file.sha256, sizeBytes: file.size_bytes });
  }
  return [...blobs.values()];
}

/** Those of the blobs that the project does not hold yet. Throws when a held one has another size. */
export async function findMissingBlobs(
  ctx: Pick<Context, 'db'>,
  projectId: string,
  blobs: readonly Blob[],
): Promise<Blob[]> {
  const hashes = blobs.map((blob) => blob.sha256);
  const rows = await ctx.db
    .select({ sha256: projectBlobs.sha256, sizeBytes: projectBlobs.sizeBytes })
    .from(projectBlobs)
    .where(and(eq(projectBlobs.projectId, projectId), inArray(projectBlobs.sha256, hashes)));
  const held = new Map(rows.map((row) => [row.sha256, row.sizeBytes]));
  return blobs.filter((blob) => {
    const size = held.get(blob.sha256);
    if (size !== undefined && size !== blob.sizeBytes) throw sizeConflict(blob.sha256);
    return size === undefined;
  });
}

/** Notes that blobs are in storage with the content they claim. */
export async function noteVerifiedBlobs(
  ctx: Pick<Context, 'clock'>,
  executor: Executor,
  projectId: string,
  blobs: readonly Blob[],
): Promise<void> {
  if (blobs.length === 0) return;
  const createdAt = ctx.clock.now();
  // In one order for all: requests that note the same blobs at once wait for each other, and not in a circle.
  const inOrder = blobs.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  await executor
    .insert(projectBlobs)
    .values(inOrder.map((blob) => ({ projectId, ...blob, createdAt })))
    .onConflictDoNothing();
}

function sizeConflict(sha256: string): DomainError {
  return new DomainError(
    'VALIDATION_ERROR',
    'One content was announced with two sizes. Correct size_bytes.',
    {
      details: { location: 'body', sha256 },
    },
  );
}
