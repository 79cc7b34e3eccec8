import type { QueuePayload } from '../../../src/contracts/queues.ts';
import type { InfluenceClaim, InfluenceTask } from '../../../src/contracts/worker-calls.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { InfluenceEngines } from '../../engine-host/influence/influence-session.ts';
import type { ReportProgress } from '../attempt/report-progress.ts';
import type { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext } from '../definition.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import type { DocumentMemory } from '../source/document-memory.ts';

/** One attempt at one analysis: what every step is given. */
export interface InfluenceRun extends JobContext {
  readonly payload: QueuePayload<'influence'>;
  readonly claim: InfluenceClaim;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: InfluenceEngines;
  readonly engineVersion: string;
  readonly memory: DocumentMemory;
  readonly stopwatch: StageStopwatch;
  readonly progress: ReportProgress;
  /** Not to be begun again, whatever ends it. */
  readonly isLastTry: boolean;
}

type Operation = InfluenceTask['operation'];

export type TaskOf<Name extends Operation> = Extract<InfluenceTask, { operation: Name }>;

/** What an attempt leaves in storage, and what is told about it. */
export interface InfluenceOutcome {
  readonly key: string;
  readonly sha256: string;
  readonly nodes: number;
  readonly warnings: number;
}
