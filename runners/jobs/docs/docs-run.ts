import type { DocsResult } from '../../../src/contracts/ai-docs-result.ts';
import type { QueuePayload } from '../../../src/contracts/queues.ts';
import type { RevisionFile } from '../../../src/contracts/source-revision.ts';
import type { DocsClaim } from '../../../src/contracts/worker-calls.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { DocsEngines } from '../../engine-host/docs/docs-session.ts';
import type { ReportProgress } from '../attempt/report-progress.ts';
import type { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext } from '../definition.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import type { DocumentMemory } from '../source/document-memory.ts';

/** One attempt at one documentation: what every step is given. */
export interface DocsRun extends JobContext {
  readonly payload: QueuePayload<'ai_docs'>;
  readonly claim: DocsClaim;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: DocsEngines;
  readonly memory: DocumentMemory;
  /** Of this runner's engines. */
  readonly engineVersion: string;
  readonly stopwatch: StageStopwatch;
  readonly progress: ReportProgress;
}

/** The source that is written about. */
export interface DocsSource {
  readonly files: readonly RevisionFile[];
  readonly before: readonly RevisionFile[] | null;
  /** Those that are written about, sorted; of a change also those that are gone. */
  readonly paths: readonly string[];
}

/** What was written, without what every result says of its job. */
export type Written = Omit<
  DocsResult,
  | 'schema_version'
  | 'job_id'
  | 'project_id'
  | 'revision_id'
  | 'from_revision_id'
  | 'kind'
  | 'style'
  | 'language'
>;
