import { createHash } from 'node:crypto';
import {
  attachmentKey,
  blobKey,
  docsResultKey,
  layoutKey,
  revisionKey,
} from '../../../src/contracts/storage-keys.ts';

/** A bucket in numbers: what a thousand objects of it are, in the proportion of an installation that is used. */
const OF_A_THOUSAND = { docs: 20, layouts: 280, blobs: 600, revisions: 50, attachments: 50 };
const LAYOUTS_OF_JOB = 28;
const BLOBS_OF_PROJECT = 1_200;
const REVISIONS_OF_PROJECT = 100;

/** One of so many records was lost, and what it had lies there without one. */
export const ORPHANED_EVERY = 50;

export interface BucketRecords {
  readonly docs: readonly string[];
  readonly jobs: readonly string[];
  readonly projects: readonly string[];
  readonly blobs: readonly { readonly projectId: string; readonly sha256: string }[];
  readonly revisions: readonly { readonly projectId: string; readonly id: string }[];
  readonly attachments: readonly string[];
}

/** The records of a bucket with so many objects. The same in every process. */
export function makeRecords(objects: number): BucketRecords {
  const count = (kind: keyof typeof OF_A_THOUSAND) => Math.round((objects * OF_A_THOUSAND[kind]) / 1_000);
  const ids = (kind: string, many: number) => Array.from({ length: many }, (_, number) => idOf(kind, number));
  const projects = ids('project', Math.ceil(count('blobs') / BLOBS_OF_PROJECT));
  const projectOf = (number: number, each: number) =>
    projects[Math.floor(number / each) % projects.length] ?? '';
  return {
    docs: ids('docs', count('docs')),
    jobs: ids('job', Math.ceil(count('layouts') / LAYOUTS_OF_JOB)),
    projects,
    blobs: Array.from({ length: count('blobs') }, (_, number) => ({
      projectId: projectOf(number, BLOBS_OF_PROJECT),
      sha256: hashOf(`blob ${number}`),
    })),
    revisions: Array.from({ length: count('revisions') }, (_, number) => ({
      projectId: projectOf(number, REVISIONS_OF_PROJECT),
      id: idOf('revision', number),
    })),
    attachments: ids('attachment', count('attachments')),
  };
}

/** The keys of what these records have, in the order in which a bucket lists them. */
export function keysOf({ docs, jobs, blobs, revisions, attachments }: BucketRecords): string[] {
  const layouts = jobs.flatMap((jobId) =>
    Array.from({ length: LAYOUTS_OF_JOB }, (_, number) =>
      layoutKey({ jobId, deviceId: 'iphone-15', screenId: `screen-${number}`, attempt: 1 }),
    ),
  );
  return [
    ...docs.map((id) => docsResultKey(id, 1)),
    ...layouts,
    ...blobs.map(({ projectId, sha256 }) => blobKey(projectId, sha256)),
    ...revisions.map(({ projectId, id }) => revisionKey(projectId, id)),
    ...attachments.map(attachmentKey),
  ].sort();
}

/** Those whose records are in the database. */
export const recorded = <Each>(records: readonly Each[]) =>
  records.filter((_, number) => number % ORPHANED_EVERY !== 0);

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function idOf(kind: string, number: number): string {
  const hash = hashOf(`${kind} ${number}`);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}
