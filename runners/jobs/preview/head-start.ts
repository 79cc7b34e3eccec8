import type { Platform } from '../../../src/contracts/device-context.ts';
import type { QueuePayload } from '../../../src/contracts/queues.ts';
import type { RevisionDocument } from '../../../src/contracts/source-revision.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { DiscoverAnswer } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutEngines, LayoutSession } from '../../engine-host/layout/layout-session.ts';
import type { BlobCache, HeldBlobs } from '../source/blob-cache.ts';
import { loadRevision } from '../source/load-revision.ts';
import { ForeseenSession } from './foreseen-session.ts';
import { type ForesightDeps, foreseeWork } from './reuse/foresee-work.ts';

/** An edit changes few files. More of them are fetched when it is known that they have to be laid out. */
const MAX_BLOBS = 4;
const MAX_BYTES = 1024 * 1024;

/** What the build of an edit will need, made ready while the API is still asked for the job. */
export interface HeadStart {
  /** The revision, opened in an engine that works ahead; `null` when there is nothing to take over. Never rejects. */
  readonly engine: Promise<ReadyEngine | null>;
  /** Ends what is under way in the engine. */
  abort(reason: unknown): void;
  /** Gives back what was taken, as soon as the engine is no longer busy with it. */
  release(): void;
}

export interface ReadyEngine {
  readonly session: LayoutSession;
  readonly held: HeldBlobs;
  /** The screens of the app where they were looked for: as the engine answered, or failed to. */
  readonly found: ReadonlyMap<Platform, Promise<DiscoverAnswer>>;
}

export interface HeadStartDeps extends ForesightDeps {
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  /** Only one that is idle is taken; `null` to take none. */
  readonly engines: LayoutEngines | null;
}

/**
 * Begins to work for a job that is not yet this runner's: it only reads, so that nothing is to be undone when the
 * API wants it dropped. What cannot be made ready is met again by the build, which knows whether it matters.
 */
export function takeHeadStart(
  deps: HeadStartDeps,
  payload: QueuePayload<'preview'>,
  signal: AbortSignal,
): HeadStart {
  const controller = new AbortController();
  const either = AbortSignal.any([signal, controller.signal]);
  const engine = prepare(deps, payload, either).catch(() => null);
  const release = async () => {
    const ready = await engine;
    ready?.session.release();
    ready?.held.release();
  };
  return { engine, abort: (reason) => controller.abort(reason), release: () => void release() };
}

async function prepare(
  deps: HeadStartDeps,
  payload: QueuePayload<'preview'>,
  signal: AbortSignal,
): Promise<ReadyEngine | null> {
  const { blobs } = deps;
  const revision = await loadRevision({ ...deps, payload }, payload.revision_id);
  const files = revision.files.map((file) => ({ sha256: file.sha256, sizeBytes: file.size_bytes }));
  const missing = blobs.missing(files);
  const bytes = missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (missing.length > MAX_BLOBS || bytes > MAX_BYTES) return null;
  const held = await blobs.hold(payload.project_id, files, signal);
  const ready = await openIdleEngine(deps, revision, signal).catch(() => null);
  if (ready === null) held.release();
  return ready && { ...ready, held };
}

async function openIdleEngine(
  deps: HeadStartDeps,
  revision: RevisionDocument,
  signal: AbortSignal,
): Promise<Pick<ReadyEngine, 'session' | 'found'> | null> {
  const work = foreseeWork(deps, revision);
  const session = work.isNeeded ? deps.engines?.tryOpen({ files: revision.files }) : null;
  if (session === undefined || session === null) return null;
  try {
    // The first call opens the revision by itself.
    if (work.discoveries.length + work.layouts.length === 0) await session.prepare(signal);
  } catch (error) {
    session.release();
    throw error;
  }
  const found = new Map<Platform, Promise<DiscoverAnswer>>();
  for (const platform of work.discoveries) {
    const answer = session.discover({ platform }, signal);
    found.set(platform, answer);
    // One call after the other, and a failure is told to whoever asks for the screens.
    await answer.catch(() => undefined);
  }
  return { session: new ForeseenSession(session, work.layouts, signal), found };
}
