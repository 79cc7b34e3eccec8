import { z } from 'zod';
import { type HttpClient, UnreachableError } from '../api/http-client.ts';
import type { RunnerClass } from './decide.ts';

const count = z.number().min(0);

/** Of `GET /internal/queues`, what an autoscaler needs. */
const fleetSchema = z.object({
  cpu_backlog: count,
  gpu_backlog: count,
  queues: z.array(z.object({ name: z.string(), next_wait_ms: count.nullable() })),
  workers: z.array(
    z.object({
      worker_id: z.string(),
      class: z.enum(['cpu', 'gpu']),
      state: z.enum(['active', 'draining']),
      health: z.enum(['healthy', 'unhealthy', 'gone']),
      capacity: count,
      active_jobs: count,
    }),
  ),
});

export type FleetReading = z.infer<typeof fleetSchema>;

/** The API did not say how its queues are; the message says why, for an operator. */
export class FleetUnreadableError extends Error {
  override readonly name = 'FleetUnreadableError';
}

export type ReadFleet = () => Promise<FleetReading>;

const TIMEOUT_MS = 10_000;

/** Reads the queues of the API at an address. Throws `FleetUnreadableError`. */
export function createFleetReader(options: {
  readonly backendUrl: URL;
  readonly token: string;
  readonly http: HttpClient;
}): ReadFleet {
  const url = new URL('/internal/queues', options.backendUrl);
  const headers = { authorization: `Bearer ${options.token}`, accept: 'application/json' };
  return async () => {
    const answer = await options.http
      .send({ method: 'GET', url, headers, body: new Uint8Array(), timeoutMs: TIMEOUT_MS })
      .catch((error: unknown) => {
        if (error instanceof UnreachableError) throw new FleetUnreadableError('the API does not answer');
        throw error;
      });
    if (answer.status === 401) throw new FleetUnreadableError('the API refuses INTERNAL_TOKEN');
    if (answer.status !== 200) throw new FleetUnreadableError(`the API answers ${answer.status}`);
    const parsed = fleetSchema.safeParse(parseJson(answer.body));
    if (!parsed.success) throw new FleetUnreadableError('the API answers in a form that is not known here');
    return parsed.data;
  };
}

/** The part of a class's capacity that is in use, and how long its next job has waited. */
export function loadOf({ workers, queues }: FleetReading, runner: RunnerClass) {
  const present = workers.filter((worker) => worker.class === runner && worker.health === 'healthy');
  const sum = (of: 'capacity' | 'active_jobs') => present.reduce((total, worker) => total + worker[of], 0);
  const capacity = sum('capacity');
  const waits = queues
    .filter(({ name }) => name !== 'callbacks' && name.endsWith('.gpu') === (runner === 'gpu'))
    .flatMap(({ next_wait_ms: wait }) => wait ?? []);
  return {
    busyShare: capacity === 0 ? 0 : Math.min(1, sum('active_jobs') / capacity),
    nextWaitMs: waits.length === 0 ? null : Math.max(...waits),
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
