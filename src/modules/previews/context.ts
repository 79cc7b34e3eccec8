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
export type PreviewUserContext = UserContext & PreviewPorts & { readonly forecaster: Forecaster };
