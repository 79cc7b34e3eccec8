import type { QueueName } from '../../contracts/queues.ts';
import type { Tier } from '../../contracts/tiers.ts';
import type { JobKind } from '../../contracts/worker-calls.ts';
import type { Context, UserContext } from '../../http/context.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import type { Forecaster } from './forecast/create-forecaster.ts';

export interface PreviewTokenSettings {
  /** A rotation list: the first signs, all verify. */
  readonly secrets: readonly string[];
  readonly ttlSeconds: number;
}

/** What previews need beside a context. */
export interface PreviewPorts {
  readonly queue: JobQueue;
  readonly storage: ObjectStorage;
  readonly previewTokens: PreviewTokenSettings;
}

export type PreviewContext = Context & PreviewPorts;

/** Where jobs go; the fleet decides. */
export interface JobRouter {
  /** The queue for a job of this kind and tier, by the runners there are now. */
  queueFor(kind: JobKind, tier: Tier): Promise<QueueName>;
  /** How many jobs may wait at all. */
  maxWaitingJobs(): Promise<number>;
}

export type PreviewUserContext = UserContext &
  PreviewPorts & { readonly forecaster: Forecaster; readonly router: JobRouter };
