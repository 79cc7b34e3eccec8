import type { StoragePlace } from '../../../contracts/storage-place.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { findVersions } from '../../maps/index.ts';
import { findJobsWithObjects, findOutputIds, findWinningAttempts } from '../../previews/index.ts';
import { findNeededBlobs, findProjects, findRevisions } from '../../projects/index.ts';
import { findAttachments } from '../../tasks/index.ts';
import type { PlacedObject } from './list-in-pages.ts';

/** Whether a record needs what lies at a place. */
type IsNeeded = (place: StoragePlace) => boolean;

/** The keys of those objects that no record refers to. */
export async function findOrphans(db: Executor, page: readonly PlacedObject[]): Promise<string[]> {
  const isNeeded = await readNeeds(
    db,
    page.map(({ place }) => place),
  );
  return page.filter(({ place }) => !isNeeded(place)).map(({ key }) => key);
}

async function readNeeds(db: Executor, places: readonly StoragePlace[]): Promise<IsNeeded> {
  const ids = (select: (place: StoragePlace) => string | null) => [
    ...new Set(places.map(select).filter((id) => id !== null)),
  ];
  const projects = await findProjects(
    db,
    ids((place) => ('projectId' in place ? place.projectId : null)),
  );
  const [jobs, winners, outputs, versions, revisions, blobs, attachments] = [
    await findJobsWithObjects(
      db,
      ids((place) => ('jobId' in place ? place.jobId : null)),
    ),
    await findWinningAttempts(
      db,
      ids((place) => (place.kind === 'docs' ? place.jobId : null)),
    ),
    await findOutputIds(
      db,
      ids((place) => (place.kind === 'map' || place.kind === 'map_result' ? place.projectId : null)),
    ),
    await findVersions(
      db,
      ids((place) => (place.kind === 'map' ? place.versionId : null)),
    ),
    await findRevisions(
      db,
      ids((place) => (place.kind === 'revision' ? place.revisionId : null)),
    ),
    await findNeededBlobs(
      db,
      places.filter((place) => place.kind === 'blob'),
    ),
    await findAttachments(
      db,
      ids((place) => (place.kind === 'attachment' ? place.attachmentId : null)),
    ),
  ];
  return (place) => {
    // What a deleted project holds goes with it, by the task that deletes it as a whole.
    if ('projectId' in place && projects.get(place.projectId) instanceof Date) return true;
    switch (place.kind) {
      case 'blob':
        return blobs.has(`${place.projectId}/${place.sha256}`);
      case 'revision':
        return revisions.has(place.revisionId);
      case 'map':
        return versions.has(place.versionId) || outputs.has(place.versionId);
      case 'map_result':
        return outputs.has(place.outputId);
      case 'preview':
        return jobs.has(place.jobId);
      case 'docs':
        return jobs.has(place.jobId) && (winners.get(place.jobId) ?? place.attempt) === place.attempt;
      case 'attachment':
        return attachments.has(place.attachmentId);
      default:
        return place satisfies never;
    }
  };
}
