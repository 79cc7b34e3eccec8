import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { DocsLimits } from '../../contracts/ai-docs.ts';
import type { Tier } from '../../contracts/tiers.ts';
import { type AnyClaim, MAX_WORKER_BODY_BYTES } from '../../contracts/worker-calls.ts';
import { limitBody } from '../../http/body-limit.ts';
import { toContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { Executor } from '../../platform/db/database.ts';
import {
  type AnalysisResults,
  acceptCallback,
  type ClaimedJob,
  claimDrawing,
  claimJob,
  type DocsResults,
  type PreviewPorts,
  timeLeftOf,
} from '../previews/index.ts';
import { auditRefusal } from './audit-refusal.ts';
import { countResult } from './count-result.ts';
import type { RecordHeartbeat } from './heartbeats/record-heartbeats.ts';
import {
  requireWorker,
  type WorkerCall,
  type WorkerGuardDeps,
  type WorkerHttpEnv,
} from './worker-call-guard.ts';
import { callbackRoute, claimRoute, heartbeatRoute } from './worker-contracts.ts';

export interface WorkerDeps extends WorkerGuardDeps, PreviewPorts {
  readonly recordHeartbeat: RecordHeartbeat;
  readonly analyses: AnalysisResults;
  readonly docs: DocsResults;
  /** What a job that writes documentation may take. */
  readonly docsLimits: (tier: Tier) => DocsLimits;
  /** The tier a person has now: it is checked again when a runner claims a job. */
  readonly currentTier: (executor: Executor, userId: string) => Promise<Tier>;
}

/** The signed calls of runners: `/worker/*`, and `/workers/*` as an alias. */
export function workerRoutes(deps: WorkerDeps): OpenAPIHono<WorkerHttpEnv> {
  const router = createRouter<WorkerHttpEnv>();
  router.route('/worker', workerCalls(deps, false));
  router.route('/workers', workerCalls(deps, true));
  return router;
}

function workerCalls(deps: WorkerDeps, hide: boolean): OpenAPIHono<WorkerHttpEnv> {
  const router = createRouter<WorkerHttpEnv>();
  const guard = (call: WorkerCall) => [limitBody(MAX_WORKER_BODY_BYTES), requireWorker(deps, call)];

  router.openapi({ ...claimRoute, hide, middleware: guard('claim') }, async (c) => {
    const request = c.req.valid('json');
    const { job_id: jobId, kind } = request;
    const { workerId, signature } = c.var;
    const ctx = toWorkerContext(c, deps);
    const call = { call: 'claim', workerId, jobId } as const;
    if (kind === 'snapshot') {
      const wanted = await auditRefusal(ctx, call, () => claimDrawing(ctx, request));
      return c.json(wanted, 200);
    }
    const { delivery = null, may_continue: mayContinue = false } = request;
    const claim = { jobId, kind, workerId, signature, delivery, mayContinue, caller: c.req.raw.signal };
    const claimed = await auditRefusal(ctx, call, () =>
      claimJob(ctx, { ...claim, currentTier: deps.currentTier }),
    );
    return c.json(toClaimBody(deps, claimed, ctx.clock.now()), 200);
  });
  router.openapi({ ...callbackRoute, hide, middleware: guard('callback') }, async (c) => {
    const body = c.req.valid('json');
    const ctx = toWorkerContext(c, deps);
    const call = { call: 'callback', workerId: c.var.workerId, jobId: body.job_id } as const;
    const outcome = await auditRefusal(ctx, call, () => acceptCallback(ctx, body));
    countResult(deps.metrics, body, outcome);
    return c.json({ accepted: true as const, repeated: outcome === 'repeated' }, 200);
  });
  router.openapi({ ...heartbeatRoute, hide, middleware: guard('heartbeat') }, async (c) => {
    const { workerId, signature, signedAt, requestId } = c.var;
    const report = c.req.valid('json');
    const callerAddress = () => deps.clientAddress(c);
    const call = { workerId, signature, signedAt, report, requestId, callerAddress };
    return c.json(await deps.recordHeartbeat(call), 200);
  });
  return router;
}

function toWorkerContext(c: HonoContext<WorkerHttpEnv>, deps: WorkerDeps) {
  const { queue, storage, previewTokens, rateLimiter, analyses, docs, metrics } = deps;
  return { ...toContext(c, deps), queue, storage, previewTokens, rateLimiter, analyses, docs, metrics };
}

function toClaimBody(
  deps: Pick<WorkerDeps, 'docsLimits'>,
  { job, tier, limits, base, continued }: ClaimedJob,
  now: Date,
): AnyClaim {
  const claim = { attempt: job.attempt, tier, ...timeLeftOf(job, now) };
  if (job.kind === 'preview') return { ...claim, limits, task: job.task, base, continued };
  if (job.kind !== 'influence') return { ...claim, task: job.task, limits: deps.docsLimits(tier) };
  const outputId = job.outputIds.at(-1);
  if (outputId === undefined) throw new Error('a claimed analysis has no place for its output');
  return { ...claim, task: job.task, output_id: outputId };
}
