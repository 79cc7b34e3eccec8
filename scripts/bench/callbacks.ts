import { randomBytes, randomUUID } from 'node:crypto';
import {
  type SignatureHeaders,
  type SignedCall,
  signCall,
  verifyCall,
} from '../../src/contracts/signature.ts';
import { type CallbackBody, callbackBodySchema } from '../../src/contracts/worker-calls.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { median } from './statistics.ts';

const ROUNDS = 7;
const ROUND_MS = 1_000;
const CALLS = 200;
/** As many as an API has in hand while a fleet reports. */
const AT_ONCE = 16;

export const TARGET_PER_SECOND = 5_000;

interface Received {
  readonly call: SignedCall;
  readonly headers: SignatureHeaders;
}

/**
 * Measures how many signed callbacks one core verifies and parses in a second: the signature over the raw bytes,
 * its age, and the body by its schema. What follows is Postgres' and storage's.
 */
export async function benchCallbacks(print: (text: string) => void): Promise<boolean> {
  const secrets = [randomBytes(32).toString('base64url')];
  const calls = await Promise.all(Array.from({ length: CALLS }, () => receivedCall(secrets)));
  await verifyFor(ROUND_MS, secrets, calls);
  const rows: Cell[][] = [];
  const rates: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { perSecond, perCpuSecond } = await verifyFor(ROUND_MS, secrets, calls);
    rates.push(perCpuSecond);
    rows.push([round, Math.round(perSecond), Math.round(perCpuSecond)]);
  }
  print(formatTable(['round', 'verified/s', 'per second of CPU'], rows).join('\n'));
  print(`\ncallbacks verified per core: ${Math.round(median(rates))}/s (target ≥ ${TARGET_PER_SECOND}/s)`);
  return median(rates) >= TARGET_PER_SECOND;
}

/** CPU time counts every thread of the process, so that Node's own pool is no second core for free. */
async function verifyFor(milliseconds: number, secrets: readonly string[], calls: readonly Received[]) {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  let verified = 0;
  const lane = async () => {
    while (performance.now() - startedAt < milliseconds) {
      const received = calls[verified % calls.length];
      verified += 1;
      if (received !== undefined) await verify(secrets, received);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    perSecond: verified / ((performance.now() - startedAt) / 1_000),
    perCpuSecond: verified / ((user + system) / 1e6),
  };
}

async function verify(secrets: readonly string[], { call, headers }: Received): Promise<void> {
  const verdict = await verifyCall(secrets, call, headers, Date.now() / 1_000);
  if (!verdict.ok) throw new Error(`a callback was refused: ${verdict.reason}`);
  callbackBodySchema.parse(JSON.parse(new TextDecoder().decode(call.body)));
}

async function receivedCall(secrets: readonly string[]): Promise<Received> {
  const body = new TextEncoder().encode(JSON.stringify(callbackOf(randomUUID())));
  const call = { method: 'POST', path: '/api/v1/worker/callback', body };
  return { call, headers: await signCall(secrets, call, 'bench-1', Date.now() / 1_000) };
}

function callbackOf(jobId: string): CallbackBody {
  return {
    job_id: jobId,
    kind: 'preview',
    attempt: 1,
    status: 'ready',
    worker: { class: 'cpu', version: '0.1.0' },
    manifest_key: `previews/${jobId}/manifest.1.json`,
    manifest_sha256: 'a'.repeat(64),
    counts: { screens: 30, devices: 2, nodes: 6_480, snapshots: 0, warnings: 4 },
    timings_ms: {
      queued: 3.1,
      fetch: 2.4,
      parse: 0.8,
      evaluate: 61.2,
      layout: 40.7,
      snapshot: 0,
      upload: 9.9,
    },
  };
}
