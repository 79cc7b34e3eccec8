/**
 * Keys of the one private bucket. The attempt in a key is the fence: a late ghost writes beside the winner,
 * never over it. No key contains text a person typed.
 */

export const blobKey = (projectId: string, sha256: string) => `projects/${projectId}/blobs/${sha256}`;

/** The sha256 of a blob, out of its key; `null` for another object, whose key does not say it. */
export const sha256OfKey = (key: string): string | null =>
  /^projects\/[^/]+\/blobs\/([0-9a-f]{64})$/.exec(key)?.[1] ?? null;

export const revisionKey = (projectId: string, revisionId: string) =>
  `projects/${projectId}/revisions/${revisionId}.json`;

const mapPrefix = (projectId: string, versionId: string) => `projects/${projectId}/maps/${versionId}`;

/** Where everything of a version of a project's map is, but for the map itself. */
export const mapVersionPrefix = (projectId: string, versionId: string) =>
  `${mapPrefix(projectId, versionId)}/`;

/** The list of what an attempt at a map has made; see `map-index.ts`. */
export const mapIndexKey = (projectId: string, versionId: string) =>
  `${mapPrefix(projectId, versionId)}/index.json`;

/** What an attempt at a simulation or a comparison has found out about a version. */
export const mapResultKey = (projectId: string, versionId: string, outputId: string) =>
  `${mapPrefix(projectId, versionId)}/results/${outputId}.json`;

/** A version of a project's map. */
export const mapKey = (projectId: string, versionId: string) => `${mapPrefix(projectId, versionId)}.json`;

/** The influence report of one page, by the sha256 of its path. */
export const influencePageKey = (projectId: string, versionId: string, pageHash: string) =>
  `${mapPrefix(projectId, versionId)}/influence/${pageHash}.json`;

export const projectPrefix = (projectId: string) => `projects/${projectId}/`;

export const previewPrefix = (jobId: string) => `previews/${jobId}/`;

export const manifestKey = (jobId: string, attempt: number) => `previews/${jobId}/manifest.${attempt}.json`;

/** What an attempt that waits for its pictures has made so far; whoever goes on with it reads it. */
export const buildStateKey = (jobId: string, attempt: number) => `previews/${jobId}/state.${attempt}.json`;

/** One screen on one device in one attempt. */
export interface ScreenOutput {
  readonly jobId: string;
  readonly deviceId: string;
  readonly screenId: string;
  readonly attempt: number;
}

const screenPrefix = (output: ScreenOutput) =>
  `previews/${output.jobId}/${output.deviceId}/${output.screenId}/${output.attempt}`;

export const layoutKey = (output: ScreenOutput) => `${screenPrefix(output)}/layout.json`;

export const assetKey = (output: ScreenOutput, assetId: string) =>
  `${screenPrefix(output)}/assets/${assetId}.png`;

/** A layout that still waits for pictures. */
export const draftKey = (output: ScreenOutput) => `${screenPrefix(output)}/draft.json`;

/** What is to be drawn for a node; see `drawing.ts`. */
export const drawKey = (output: ScreenOutput, nodeId: string) =>
  `${screenPrefix(output)}/draw/${nodeId}.json`;

/** What became of it. */
export const drawnKey = (output: ScreenOutput, nodeId: string) =>
  `${screenPrefix(output)}/draw/${nodeId}.drawn.json`;

/** Everything that is logged; kept for `LOG_RETENTION_DAYS`. */
export const LOGS_PREFIX = 'logs/';

/** A part of what a runner logged, by when it was stored, to the millisecond. */
export function workerLogKey(workerId: string, storedAt: Date): string {
  return `${LOGS_PREFIX}workers/${workerId}/${storedAt.toISOString().replaceAll(/[-:.]/g, '')}.json`;
}

/** What an attempt at documentation has written; a second one writes beside the first. */
export const docsResultKey = (jobId: string, attempt: number) =>
  attempt === 1 ? `ai-docs/${jobId}.json` : `ai-docs/${jobId}.${attempt}.json`;

/** A file of a task. */
export const attachmentKey = (attachmentId: string) => `tasks/attachments/${attachmentId}`;

/** Where everything lies that belongs to a record of the database. */
export const RECORD_PREFIXES = ['ai-docs/', 'previews/', 'projects/', 'tasks/attachments/'] as const;

/** What people have put in or had made, in key order: all of it but previews, which are made again. */
export const KEPT_PREFIXES = RECORD_PREFIXES.filter((prefix) => prefix !== 'previews/');
