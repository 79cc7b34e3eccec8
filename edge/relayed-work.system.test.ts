import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce } from '../scripts/chaos/load/build-once.ts';
import { Ledger } from '../scripts/chaos/load/ledger.ts';
import { enrolPerson } from '../scripts/chaos/load/person.ts';
import { createRandom } from '../scripts/chaos/random.ts';
import { type StackProcess, startProcess, stopProcess } from '../scripts/stack/processes.ts';
import { type Stack, startStack } from '../scripts/stack/start-stack.ts';
import { signCall } from '../src/contracts/signature.ts';
import { findFreePort } from '../src/platform/embedded/free-port.ts';
import { eventually } from '../src/testing/eventually.ts';
import { HEARTBEAT } from '../src/testing/test-runner.ts';
import { type StartedWorker, startWorker } from './testing/start-worker.ts';

let dataDir: string;
let stack: Stack;
let edge: StartedWorker;
let runner: StackProcess;
let secret: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hivesync-relayed-'));
  stack = await startStack({ dataDir, port: await findFreePort(), runners: 0 });
  const settings = parseEnv(await readFile(join(dataDir, 'worker.env'), 'utf8'));
  secret = settings.WORKER_CALLBACK_SECRET ?? '';
  edge = await startWorker('relayer.ts', { ORIGIN_URL: stack.api.url, WORKER_CALLBACK_SECRET: secret });
  const env = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  runner = startProcess({
    name: 'runner',
    entry: 'runners/main.ts',
    env: { ...Object.fromEntries(env), BACKEND_URL: edge.url, WORKER_CALLBACK_URL: edge.url },
    logFile: join(dataDir, 'runner.log'),
  });
  await runner.ready;
});
afterAll(async () => {
  await stopProcess(runner, 15_000);
  await edge.stop();
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A heartbeat as it goes over the wire. */
async function heartbeat(changes: { secret?: string } = {}): Promise<RequestInit> {
  const body = new TextEncoder().encode(JSON.stringify(HEARTBEAT));
  const call = { method: 'POST', path: '/api/v1/worker/heartbeat', body };
  const seconds = Math.floor(Date.now() / 1_000);
  const headers = await signCall([changes.secret ?? secret], call, 'runner-by-hand', seconds);
  return {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-HS-Timestamp': headers.timestamp,
      'X-HS-Worker': headers.worker,
      'X-HS-Signature': headers.signature,
    },
  };
}

describe('a runner that reaches the API through the edge alone', () => {
  it('claims, beats and delivers, and what it builds becomes ready', async () => {
    const ledger = new Ledger();
    const shape = {
      jobs: 1,
      people: 1,
      atOnce: 1,
      pauseMs: 0,
      edited: 0,
      stopped: 0,
      fetched: 1,
      pictures: false,
    };
    const { signal } = new AbortController();
    const person = await enrolPerson({ baseUrl: stack.api.url, ledger, number: 1, shape, signal });
    const revisionId = await person.push('first');
    await buildOnce({ person, revisionId, ledger, shape, random: createRandom(1) });
    expect([...ledger.jobs.values()]).toMatchObject([{ ending: { state: 'ready' } }]);
    expect([ledger.checkedResults, ledger.damagedResults]).toEqual([1, []]);
    // The edge writes its line after the answer has gone on.
    await eventually(() => {
      const lines = edge.lines.map((line) => JSON.parse(line));
      for (const call of ['claim', 'callback', 'heartbeat']) {
        expect(lines).toContainEqual(
          expect.objectContaining({ route: `/api/v1/worker/${call}`, status: 200, cause: null }),
        );
      }
    });
  });
});

describe('the edge in front of the API', () => {
  it('answers a forged call as the API itself does', async () => {
    const forged = await heartbeat({ secret: 'guessed' });
    const answers = await Promise.all(
      [edge.url, stack.api.url].map(async (base) => {
        const answer = await fetch(`${base}/api/v1/worker/heartbeat`, forged);
        const { error } = await answer.json();
        return { status: answer.status, error: { ...error, request_id: '' } };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
  });

  it('passes a repeated call on, which the API answers the same', async () => {
    const call = await heartbeat();
    const answers = [];
    for (const _ of [1, 2]) answers.push(await fetch(`${edge.url}/api/v1/worker/heartbeat`, call));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(bodies[0]).toEqual(bodies[1]);
  });
});
