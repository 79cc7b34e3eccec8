import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { eventually } from '../testing/eventually.ts';
import { createEnginePool, type EngineLease, type EnginePool } from './engine-pool.ts';
import { testEngineOptions } from './testing/test-engine-options.ts';

const { log } = createMemoryLogger();
const never = new AbortController().signal;
const patient = { timeoutMs: 15_000, signal: never };
const GIB = 1024 ** 3;

function openPool(size: number, recycleAfterCalls = 1_000): EnginePool {
  return createEnginePool({
    ...testEngineOptions(),
    size,
    recycleAfterCalls,
    recycleAboveRssBytes: GIB,
    log,
  });
}

async function pidOf(lease: EngineLease): Promise<unknown> {
  return (await lease.process()).call('pid', null, patient);
}

describe('an engine pool', () => {
  const pool = openPool(1);
  let lease: EngineLease | undefined;
  afterEach(() => lease?.release());
  afterAll(() => pool.close());

  it('keeps a process warm from one job to the next', async () => {
    lease = await pool.lease(never);
    const first = await pidOf(lease);
    lease.release();
    lease = await pool.lease(never);
    expect(await pidOf(lease)).toBe(first);
  });

  it('replaces a killed process inside the same lease', async () => {
    lease = await pool.lease(never);
    const before = await lease.process();
    await expect(before.call('crash', null, patient)).rejects.toThrow('SIGSEGV');
    const after = await lease.process();
    expect(after).not.toBe(before);
    expect(await after.call('echo', 'well', patient)).toBe('well');
  });

  it('serves waiting jobs in the order they came, skipping one that gave up', async () => {
    lease = await pool.lease(never);
    const order: string[] = [];
    const impatient = new AbortController();
    const gaveUp = pool.lease(impatient.signal);
    const noted = async (name: string) => {
      const given = await pool.lease(never);
      order.push(name);
      return given;
    };
    const second = noted('second');
    const third = noted('third');
    impatient.abort(new Error('cancelled while waiting'));
    await expect(gaveUp).rejects.toThrow('cancelled while waiting');
    expect(pool.tryLease()).toBeNull();
    lease.release();
    (await second).release();
    lease = await third;
    expect(order).toEqual(['second', 'third']);
  });

  it('gives a place back once, however often it is released', async () => {
    lease = await pool.lease(never);
    lease.release();
    lease.release();
    lease = await pool.lease(never);
    expect(pool.tryLease()).toBeNull();
  });
});

it('recycles a process between jobs after its number of calls', async () => {
  const pool = openPool(1, 2);
  const lease = await pool.lease(never);
  const worn = await lease.process();
  await worn.call('echo', 1, patient);
  await worn.call('echo', 2, patient);
  expect(await lease.process()).toBe(worn);
  lease.release();
  const next = await pool.lease(never);
  expect(await next.process()).not.toBe(worn);
  await eventually(() => expect(worn.alive).toBe(false));
  await pool.close();
});

it('ends every process when it is closed', async () => {
  const pool = openPool(2);
  const processes = await Promise.all([0, 1].map(async () => (await pool.lease(never)).process()));
  const busy = processes[0]?.call('spin', null, patient);
  const ended = expect(busy).rejects.toThrow('was stopped');
  await pool.close();
  await ended;
  expect(processes.map((process) => process.alive)).toEqual([false, false]);
});
