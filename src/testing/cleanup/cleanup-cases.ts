import { createHash } from 'node:crypto';
import {
  attachmentKey,
  blobKey,
  docsResultKey,
  layoutKey,
  mapIndexKey,
  mapKey,
  mapResultKey,
  revisionKey,
  workerLogKey,
} from '../../contracts/storage-keys.ts';
import { mapVersions } from '../../modules/maps/tables.ts';
import { projectBlobs, revisions, revisionUploads } from '../../modules/projects/tables.ts';
import { taskAttachments } from '../../modules/tasks/tables.ts';
import { type CleanupWorld, newId } from './cleanup-world.ts';

/** How many hours ago something was made, and how many ago what it belongs to ended. */
export interface Ages {
  readonly written: number;
  readonly ended: number;
}

/** An object, and whether a record needs it or it is too young to be judged. */
export interface Placed {
  readonly key: string;
  readonly stays: boolean;
}

/** Makes one object with the records around it. */
export type CleanupCase = (world: CleanupWorld, ages: Ages) => Promise<Placed>;

/** With the settings of the test: previews are kept 24 hours, and everything half an hour longer. */
const KEPT = 24.5;
const GRACE = 0.5;
const isYoung = ({ written }: Ages) => written < KEPT;
const sha256 = () => createHash('sha256').update(newId()).digest('hex');
const screenOf = (jobId: string) => layoutKey({ jobId, deviceId: 'd1', screenId: 'a1', attempt: 1 });

export const CLEANUP_CASES: Readonly<Record<string, CleanupCase>> = {
  'a preview that runs': async (world, ages) => {
    const key = screenOf(await world.addJob({ state: 'building' }));
    return placed(world, key, ages, true);
  },
  'a preview that waits': async (world, ages) => {
    const key = screenOf(await world.addJob({ state: 'queued' }));
    return placed(world, key, ages, true);
  },
  'a preview that is ready': async (world, ages) => {
    const key = screenOf(await world.addJob({ state: 'ready', endedAt: world.ago(ages.ended) }));
    return placed(world, key, ages, ages.ended < KEPT);
  },
  'a late writer of a preview that expired': async (world, ages) => {
    const at = world.ago(ages.ended);
    const key = screenOf(await world.addJob({ state: 'expired', endedAt: at, objectsDeletedAt: at }));
    return placed(world, key, ages, isYoung(ages));
  },
  'a preview of no job': (world, ages) => placed(world, screenOf(newId()), ages, isYoung(ages)),
  'a blob that a project holds': async (world, ages) => {
    const blob = { projectId: await world.addProject(), sha256: sha256() };
    await world.db.insert(projectBlobs).values({ ...blob, sizeBytes: 1, createdAt: world.now });
    return placed(world, blobKey(blob.projectId, blob.sha256), ages, true);
  },
  'a blob that an upload waits for': async (world, ages) => {
    const [projectId, hash] = [await world.addProject(), sha256()];
    await world.db.insert(revisionUploads).values({
      id: newId(),
      projectId,
      userId: newId(),
      files: [{ path: 'App.tsx', sha256: hash, size_bytes: 1 }],
      createdAt: world.ago(1),
      expiresAt: world.ago(-23),
    });
    return placed(world, blobKey(projectId, hash), ages, true);
  },
  'a blob that nobody knows': async (world, ages) =>
    placed(world, blobKey(await world.addProject(), sha256()), ages, isYoung(ages)),
  'a blob of another project': async (world, ages) => {
    const hash = sha256();
    const blob = { projectId: await world.addProject(), sha256: hash, sizeBytes: 1, createdAt: world.now };
    await world.db.insert(projectBlobs).values(blob);
    return placed(world, blobKey(await world.addProject(), hash), ages, isYoung(ages));
  },
  'a revision': async (world, ages) => {
    const revision = { id: newId(), projectId: await world.addProject(), authorUserId: newId() };
    await world.db.insert(revisions).values({ ...revision, fileCount: 1, bytes: 1, createdAt: world.now });
    return placed(world, revisionKey(revision.projectId, revision.id), ages, true);
  },
  'a revision that was never noted': async (world, ages) =>
    placed(world, revisionKey(await world.addProject(), newId()), ages, isYoung(ages)),
  'a project that was deleted': async (world, ages) =>
    placed(world, blobKey(await world.addProject(ages.ended), sha256()), ages, ages.ended < GRACE),
  'a project of which nothing is known': (world, ages) =>
    placed(world, revisionKey(newId(), newId()), ages, isYoung(ages)),
  'a version of a map': async (world, ages) => {
    const [projectId, id] = [await world.addProject(), newId()];
    await world.db.insert(mapVersions).values({ ...VERSION, id, projectId, createdAt: world.now });
    return placed(world, mapKey(projectId, id), ages, true);
  },
  'a map that is being made': async (world, ages) => {
    const [projectId, output] = [await world.addProject(), newId()];
    await world.addJob({ state: 'building', kind: 'influence', projectId, outputIds: [newId(), output] });
    return placed(world, mapIndexKey(projectId, output), ages, true);
  },
  'a map of which nothing came': async (world, ages) => {
    const [projectId, output] = [await world.addProject(), newId()];
    const endedAt = world.ago(ages.ended);
    const task = { ...GENERATE };
    await world.addJob({ state: 'failed', kind: 'influence', projectId, outputIds: [output], endedAt, task });
    return placed(world, mapIndexKey(projectId, output), ages, ages.ended < KEPT);
  },
  'a result that is being made': async (world, ages) => {
    const [projectId, output] = [await world.addProject(), newId()];
    await world.addJob({ state: 'building', kind: 'influence', projectId, outputIds: [output] });
    return placed(world, mapResultKey(projectId, newId(), output), ages, true);
  },
  documentation: async (world, ages) => {
    const endedAt = world.ago(ages.ended);
    const id = await world.addJob({ state: 'ready', kind: 'static_docs', endedAt, attempt: 1 });
    return placed(world, docsResultKey(id, 1), ages, true);
  },
  'documentation that a later attempt has written again': async (world, ages) => {
    const endedAt = world.ago(ages.ended);
    const id = await world.addJob({ state: 'ready', kind: 'static_docs', endedAt, attempt: 2 });
    return placed(world, docsResultKey(id, 1), ages, isYoung(ages));
  },
  'documentation that is being written again': async (world, ages) => {
    const id = await world.addJob({ state: 'building', kind: 'static_docs', attempt: 2 });
    return placed(world, docsResultKey(id, 1), ages, true);
  },
  'documentation of no job': (world, ages) => placed(world, docsResultKey(newId(), 2), ages, isYoung(ages)),
  'a file of a task': async (world, ages) => {
    const attachment = { ...ATTACHMENT, id: newId(), projectId: newId(), taskId: newId() };
    await world.db.insert(taskAttachments).values({ ...attachment, createdAt: world.now });
    return placed(world, attachmentKey(attachment.id), ages, true);
  },
  'a file that was removed from a task': async (world, ages) => {
    const attachment = { ...ATTACHMENT, id: newId(), projectId: newId(), taskId: newId() };
    const deletableAt = world.ago(ages.ended);
    await world.db.insert(taskAttachments).values({ ...attachment, createdAt: world.now, deletableAt });
    return placed(world, attachmentKey(attachment.id), ages, false);
  },
  'a file of no task': (world, ages) => placed(world, attachmentKey(newId()), ages, isYoung(ages)),
  'a log': (world, ages) =>
    placed(world, workerLogKey(`w-${newId()}`, new Date(0)), ages, ages.written < 7 * 24 + GRACE),
  'something of whoever shares the bucket': (world, ages) =>
    placed(world, `backups/${newId()}.tar`, ages, true),
  'a key that we never made': (world, ages) => placed(world, `previews/note-${newId()}`, ages, true),
};

async function placed(world: CleanupWorld, key: string, { written }: Ages, stays: boolean): Promise<Placed> {
  await world.put(key, written);
  return { key, stays };
}

const ATTACHMENT = { fileName: 'a.png', contentType: 'image/png', sizeBytes: 1, sha256: 'a'.repeat(64) };

const ENVIRONMENT = {
  width: 1_280,
  height: 720,
  prefers_color_scheme: 'light',
  prefers_reduced_motion: 'no-preference',
  media_type: 'screen',
} as const;

const GENERATE = {
  operation: 'generate',
  include_html: true,
  include_css: true,
  css_influence_mode: 'basic',
  environment: ENVIRONMENT,
} as const;

const VERSION = {
  revisionId: newId(),
  jobId: newId(),
  tier: 'free',
  includeHtml: true,
  includeCss: true,
  mode: 'basic',
  environment: ENVIRONMENT,
  generatorVersion: '1',
  mapSha256: 'a'.repeat(64),
  mapBytes: 1,
  nodes: 1,
  edges: 1,
  diagnostics: 0,
  pages: [],
} as const;
