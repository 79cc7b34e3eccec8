import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { projectBlobs, projects, revisions, revisionUploads } from './tables.ts';

export interface BlobOfProject {
  readonly projectId: string;
  readonly sha256: string;
}

/** Those of the projects that have a record, each with when it was deleted; `null`: it lives. */
export async function findProjects(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Date | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: projects.id, deletedAt: projects.deletedAt })
    .from(projects)
    .where(inArray(projects.id, [...ids]));
  return new Map(rows.map(({ id, deletedAt }) => [id, deletedAt]));
}

/** Those of the revisions that there are. */
export async function findRevisions(db: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(inArray(revisions.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** Those of the blobs that a project holds or an upload that is not completed waits for, as `{project}/{sha256}`. */
export async function findNeededBlobs(
  db: Executor,
  blobs: readonly BlobOfProject[],
): Promise<ReadonlySet<string>> {
  if (blobs.length === 0) return new Set();
  const projectIds = [...new Set(blobs.map(({ projectId }) => projectId))];
  const hashes = [...new Set(blobs.map(({ sha256 }) => sha256))];
  const held = await db
    .select({ projectId: projectBlobs.projectId, sha256: projectBlobs.sha256 })
    .from(projectBlobs)
    .where(and(inArray(projectBlobs.projectId, projectIds), inArray(projectBlobs.sha256, hashes)));
  const file = sql`jsonb_array_elements(${revisionUploads.files})`;
  const awaitedHash = sql<string>`file.value ->> 'sha256'`;
  const awaited = await db
    .select({ projectId: revisionUploads.projectId, sha256: awaitedHash })
    .from(revisionUploads)
    .innerJoin(sql`${file} as file`, sql`true`)
    .where(
      and(
        inArray(revisionUploads.projectId, projectIds),
        isNull(revisionUploads.revisionId),
        inArray(awaitedHash, hashes),
      ),
    );
  return new Set([...held, ...awaited].map(({ projectId, sha256 }) => `${projectId}/${sha256}`));
}
