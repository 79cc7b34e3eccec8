import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { QueuePayload } from '../../../src/contracts/queues.ts';
import type { RevisionDocument } from '../../../src/contracts/source-revision.ts';
import type { ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import type { ReportProgress } from '../attempt/report-progress.ts';
import type { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext } from '../definition.ts';
import type { DocumentMemory } from '../source/document-memory.ts';
import type { BackgroundWork } from './background-work.ts';
import type { HeadStart } from './head-start.ts';

/** One attempt at one preview job: what every step is given. */
export interface PreviewBuild extends JobContext {
  readonly payload: QueuePayload<'preview'>;
  readonly claim: ClaimResponse;
  readonly storage: ObjectStorage;
  readonly engines: LayoutEngines;
  /** What was made ready before the job was claimed. */
  readonly headStart: HeadStart;
  /** The engine and release: outputs of any other are not copied. */
  readonly engineVersion: string;
  readonly memory: DocumentMemory;
  readonly stopwatch: StageStopwatch;
  readonly progress: ReportProgress;
  /** From how many pixels on others are to draw the large pictures of a screen; `null` when they are drawn here. */
  readonly handOverPixels: number | null;
  /** Not to be begun again, whatever ends it. */
  readonly isLastTry: boolean;
}

/** A build whose source is on this machine. */
export interface SourcedBuild extends PreviewBuild {
  readonly revision: RevisionDocument;
  /** Screens on their way into storage: settled before the build ends, whatever its end. */
  readonly uploads: BackgroundWork;
}

/** The platforms of these devices, each once. */
export function platformsOf(devices: readonly JobDevice[]): JobDevice['platform'][] {
  return [...new Set(devices.map((device) => device.platform))];
}
