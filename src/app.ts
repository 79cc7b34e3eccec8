import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from './http/context.ts';
import type { RouteDeps } from './http/route-deps.ts';
import { createRouter } from './http/router.ts';
import type { JobQueue } from './platform/queue/job-queue.ts';
import type { ObjectStorage } from './platform/storage/object-storage.ts';

/** Everything the API is made of. Only entry files construct it. */
export interface AppDeps extends Omit<RouteDeps, 'guards'> {
  readonly storage: ObjectStorage;
  readonly queue: JobQueue;
}

/** Composes the modules. No I/O and no globals, so that it runs in any runtime. */
export function createApp(_deps: AppDeps): OpenAPIHono<HttpEnv> {
  return createRouter();
}
