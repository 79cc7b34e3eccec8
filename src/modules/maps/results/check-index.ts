import type { MapIndex } from '../../../contracts/map-index.ts';
import { influencePageKey, mapIndexKey, mapKey, mapResultKey } from '../../../contracts/storage-keys.ts';
import type { InfluenceTask } from '../../../contracts/worker-calls.ts';
import { type InfluenceJob, refuseCall } from '../../previews/index.ts';

interface Place {
  readonly projectId: string;
  readonly versionId: string;
}

/** Every object that an index names, with its size. */
export function namedObjects({ map, pages }: MapIndex, { projectId, versionId }: Place) {
  return [
    { key: mapKey(projectId, versionId), bytes: map.bytes },
    ...pages.map((page) => ({
      key: influencePageKey(projectId, versionId, page.page_hash),
      bytes: page.bytes,
    })),
  ];
}

/** The version that a question is about, beside which its answer is stored. */
export function askedVersionOf(task: Exclude<InfluenceTask, { operation: 'generate' }>): string {
  return task.operation === 'diff' ? task.to_version_id : task.version_id;
}

/** Where the current attempt at this job reports its result. */
export function resultKeyOf({ projectId, outputIds, task }: InfluenceJob): string | null {
  const outputId = outputIds.at(-1);
  if (outputId === undefined) return null;
  if (task.operation === 'generate') return mapIndexKey(projectId, outputId);
  return mapResultKey(projectId, askedVersionOf(task), outputId);
}

/** Throws unless the index is of this job and attempt, and of what was asked for. */
export function assertIndexOfJob(index: MapIndex, job: InfluenceJob): void {
  const { task } = job;
  const isOfJob =
    task.operation === 'generate' &&
    index.version_id === job.outputIds.at(-1) &&
    index.project_id === job.projectId &&
    index.revision_id === job.revisionId &&
    index.css_influence_mode === task.css_influence_mode;
  if (!isOfJob) throw refuseCall('manifest_mismatch', 'The index is of another job, revision or mode.');
}
