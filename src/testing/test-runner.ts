import { randomUUID } from 'node:crypto';
import { SIGNATURE_HEADER, signCall, TIMESTAMP_HEADER, WORKER_HEADER } from '../contracts/signature.ts';
import { type ClaimResponse, claimResponseSchema, type HeartbeatRequest } from '../contracts/worker-calls.ts';
import { TEST_WORKER_SECRET, type TestApp } from './test-app.ts';

/** Speaks to the application as a runner does; what it delivers is up to the test. */
export interface TestRunner {
  readonly id: string;
  /** Signs a call now and sends it. */
  call(name: WorkerCallName, body: unknown, changes?: CallChanges): Promise<Response>;
  heartbeat(changes?: Partial<HeartbeatRequest>): Promise<Response>;
  claim(jobId: string): Promise<ClaimResponse>;
  deliver(body: unknown, changes?: CallChanges): Promise<Response>;
}

export type WorkerCallName = 'claim' | 'callback' | 'heartbeat';

export interface CallChanges {
  readonly secret?: string;
  readonly timestampSeconds?: number;
  readonly path?: string;
  /** Replace the path and the body after they were signed. */
  readonly sentPath?: string;
  readonly sentBody?: string;
  /** Aborted when the runner hangs up. */
  readonly signal?: AbortSignal;
  /** Replaces headers after signing; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export const TEST_WORKER = { class: 'cpu', version: '1.0.0' } as const;

/** Of a runner with nothing to do. */
export const HEARTBEAT: HeartbeatRequest = {
  worker: TEST_WORKER,
  queues: ['preview', 'callbacks'],
  capacity: 2,
  state: 'active',
  active_jobs: [],
  cpu_percent: 10,
  memory_bytes: 100_000_000,
  event_loop_lag_ms: 1,
  errors_since_last: 0,
};

/** The application, or what passes requests on to it. */
export interface Reachable extends Pick<TestApp, 'deps'> {
  readonly app: { request(path: string, init: RequestInit): Response | Promise<Response> };
}

/** A runner that the application has not heard of yet. */
export function createTestRunner({ app, deps }: Reachable, id = `runner-${randomUUID()}`): TestRunner {
  async function call(name: WorkerCallName, body: unknown, changes: CallChanges = {}): Promise<Response> {
    const path = changes.path ?? `/api/v1/worker/${name}`;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const seconds = changes.timestampSeconds ?? Math.floor(deps.clock.now().getTime() / 1_000);
    const signed = await signCall(
      [changes.secret ?? TEST_WORKER_SECRET],
      { method: 'POST', path, body: new TextEncoder().encode(text) },
      id,
      seconds,
    );
    const headers = new Headers({
      'Content-Type': 'application/json',
      [TIMESTAMP_HEADER]: signed.timestamp,
      [WORKER_HEADER]: signed.worker,
      [SIGNATURE_HEADER]: signed.signature,
    });
    for (const [header, value] of Object.entries(changes.headers ?? {})) {
      if (value === null) headers.delete(header);
      else headers.set(header, value);
    }
    const { signal = null } = changes;
    const sent = { method: 'POST', headers, body: changes.sentBody ?? text, signal };
    return app.request(changes.sentPath ?? path, sent);
  }

  return {
    id,
    call,
    heartbeat: (changes = {}) => call('heartbeat', { ...HEARTBEAT, ...changes }),
    async claim(jobId) {
      const answer = await call('claim', { job_id: jobId, kind: 'preview', worker: TEST_WORKER });
      if (answer.status !== 200) throw new Error(`the claim was answered with ${answer.status}`);
      return claimResponseSchema.parse(await answer.json());
    },
    deliver: (body, changes) => call('callback', body, changes),
  };
}

/** A runner that has introduced itself. */
export async function startTestRunner(testApp: TestApp, id?: string): Promise<TestRunner> {
  const runner = createTestRunner(testApp, id);
  const answer = await runner.heartbeat();
  if (answer.status !== 200) throw new Error(`the heartbeat was answered with ${answer.status}`);
  return runner;
}
