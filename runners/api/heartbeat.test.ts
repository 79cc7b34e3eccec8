import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HeartbeatRequest, HeartbeatResponse } from '../../src/contracts/worker-calls.ts';
import { ManualClock } from '../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { eventually } from '../testing/eventually.ts';
import { ApiUnavailableError } from './api-client.ts';
import { untilNextBeat } from './beat-schedule.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';

const report: HeartbeatRequest = {
  worker: { class: 'cpu', version: 'test' },
  queues: ['preview'],
  capacity: 1,
  state: 'active',
  active_jobs: [],
  cpu_percent: 0,
  memory_bytes: 0,
  event_loop_lag_ms: 0,
  errors_since_last: 0,
};

const WORKER_ID = 'worker-1';

let clock: ManualClock;
let heartbeat: Heartbeat;
let beats: number;
let answers: (() => HeartbeatResponse)[];
let obeyed: HeartbeatResponse[];
const { log } = createMemoryLogger();
const away = () => {
  throw new ApiUnavailableError(null, 'the API cannot be reached');
};

beforeEach(() => {
  clock = new ManualClock();
  beats = 0;
  answers = [];
  obeyed = [];
});
afterEach(() => heartbeat.stop());

function start(): void {
  heartbeat = startHeartbeat({
    workerId: WORKER_ID,
    clock,
    log,
    describe: () => report,
    api: {
      async beat() {
        beats += 1;
        return answers.shift()?.() ?? { state: 'active', cancel: [] };
      },
    },
    async obey(answer) {
      obeyed.push(answer);
    },
  });
}

/** Moves on once the last beat has been answered. */
async function advance(milliseconds: number): Promise<void> {
  await eventually(() => expect(clock.pending).toBe(1));
  clock.advance(milliseconds);
}

it('beats at once, then when its second begins, and then every thirty seconds', async () => {
  start();
  await heartbeat.registered;
  const left = untilNextBeat(WORKER_ID, clock.now());
  await advance(left - 1);
  expect(beats).toBe(1);
  await advance(1);
  expect(beats).toBe(2);
  await advance(29_999);
  expect(beats).toBe(2);
  await advance(1);
  expect(beats).toBe(3);
});

it('hands every answer on', async () => {
  answers = [() => ({ state: 'draining', cancel: ['a'] })];
  start();
  await heartbeat.registered;
  await advance(30_000);
  await eventually(() => expect(obeyed).toHaveLength(2));
  expect(obeyed[0]).toEqual({ state: 'draining', cancel: ['a'] });
});

it('keeps trying, more often, while the API is away', async () => {
  answers = [away, away];
  start();
  await advance(3_000);
  await advance(3_000);
  await heartbeat.registered;
  expect(beats).toBe(3);
  expect(obeyed).toHaveLength(1);
});

it('beats on demand without disturbing when it beats, and stops', async () => {
  start();
  await heartbeat.registered;
  await heartbeat.beatNow();
  expect(beats).toBe(2);
  await advance(30_000);
  expect(beats).toBe(3);
  await eventually(() => expect(clock.pending).toBe(1));
  heartbeat.stop();
  expect(clock.pending).toBe(0);
});
