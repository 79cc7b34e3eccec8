import { randomUUID } from 'node:crypto';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { createLogger } from '../../../src/platform/log/create-logger.ts';
import { connectQueue } from '../../../src/platform/queue/connect-queue.ts';
import { createApiClient } from '../../api/api-client.ts';
import { createHttpClient } from '../../api/http-client.ts';
import type { LayoutEngines, LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { loadRunnerConfig } from '../../env.ts';
import { ActiveJobs } from '../../jobs/active-jobs.ts';
import { defineCallbacksJob } from '../../jobs/callbacks/callbacks-job.ts';
import { createResultReport } from '../../jobs/callbacks/report-result.ts';
import { Company } from '../../jobs/company.ts';
import { createIntake } from '../../jobs/intake.ts';
import { definePreviewJob } from '../../jobs/preview/preview-job.ts';
import { openBlobCache } from '../../jobs/source/blob-cache.ts';
import { createDocumentMemory } from '../../jobs/source/document-memory.ts';
import { openStorage } from '../../open-storage.ts';

/**
 * A runner that is killed by any project with a file `Poison.tsx`, as soon as as many builds as its argument says
 * are under way; other projects end with a reason, unless they are there for company. A runner in everything
 * else, but quick to take over.
 */
const companions = Number(process.argv[2]);
const config = loadRunnerConfig(process.env);
const clock = systemClock;
const log = createLogger({ level: 'silent' });
const timing = { lockMs: 1_000, stallScanMs: 400 };
const worker = { class: config.workerClass, version: 'fragile' };

const storage = await openStorage(config, { clock, log });
const queue = await connectQueue({ url: config.queueUrl, log, timing });
const blobs = await openBlobCache({ folder: config.blobFolder, storage, maxBytes: 1e9 });
const api = createApiClient({
  backendUrl: config.backendUrl,
  callbackUrl: config.callbackUrl,
  worker: { id: config.workerId, secrets: config.callbackSecrets },
  http: createHttpClient({ allowed: [config.backendUrl, config.callbackUrl], log }),
  clock,
});

let inside = 0;
let isPoisoned = false;
const engines: LayoutEngines = {
  open({ files }) {
    inside += 1;
    isPoisoned ||= files.some((file) => file.path === 'Poison.tsx');
    if (isPoisoned && inside >= companions) process.kill(process.pid, 'SIGKILL');
    if (companions > 1 || isPoisoned) return new Promise<LayoutSession>(() => undefined);
    inside -= 1;
    throw new JobFailureError({ code: 'SOURCE_INVALID', message: 'Nothing to see here.', hint: 'None.' });
  },
  tryOpen: () => null,
};
const preview = definePreviewJob({
  api,
  onRefused: () => undefined,
  report: createResultReport({ api, queue, clock }),
  storage,
  blobs,
  engines,
  engineVersion: 'none',
  drawingQueue: 'snapshot',
  handOverPixels: null,
  memory: createDocumentMemory(),
  worker,
  processId: randomUUID(),
  clock,
  monotonic: () => performance.now(),
  concurrency: config.concurrency,
  company: new Company(),
});
await api.beat({
  worker,
  queues: [...config.queues],
  capacity: config.concurrency,
  state: 'active',
  active_jobs: [],
  cpu_percent: 0,
  memory_bytes: 0,
  event_loop_lag_ms: 0,
  errors_since_last: 0,
});
const definitions = { preview, callbacks: defineCallbacksJob({ api }) };
await createIntake({ queue, active: new ActiveJobs(), clock, log }, definitions).start();
process.send?.('ready');
