import { readdirSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { eventually } from '../testing/eventually.ts';
import { createEnginePool, type EngineLease, type EnginePool } from './engine-pool.ts';
import { testEngineOptions } from './testing/test-engine-options.ts';

const { log } = createMemoryLogger();
const never = new AbortController().signal;
const patient = { timeoutMs: 15_000, signal: never };
const GIB = 1024 ** 3;

function openPool(size: number, recycleAfterCalls = 1_000, options = testEngineOptions()): EnginePool {
  return createEnginePool({
    ...options,
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

describe('a process that has done its number of calls', () => {
  const call = async (lease: EngineLease) => (await lease.process()).call('echo', 1, patient);

  it('serves on until its successor is loaded, and is exchanged between jobs', async () => {
    const pool = openPool(1, 2);
    const lease = await pool.lease(never);
    const worn = await lease.process();
    await call(lease);
    await call(lease);
    lease.release();
    const busy = await pool.lease(never);
    expect(await busy.process()).toBe(worn);
    busy.release();
    await eventually(() => expect(worn.alive).toBe(false));
    const next = await pool.lease(never);
    expect(await pidOf(next)).not.toBe(worn.pid);
    await pool.close();
  });

  it('is exchanged even when jobs never stop waiting', async () => {
    const pool = openPool(1, 2);
    const pids = new Set<unknown>();
    let next = pool.lease(never);
    while (pids.size < 2) {
      const lease = await next;
      next = pool.lease(never);
      pids.add(await pidOf(lease));
      lease.release();
    }
    await pool.close();
  });
});

describe('a killed process', () => {
  it('is replaced at once by an idle one, and its place starts anew meanwhile', async () => {
    const pool = openPool(2);
    const [lease, other] = [await pool.lease(never), await pool.lease(never)];
    // Both are loaded before one is given back: a lease whose engine still loads takes a loaded one in exchange.
    const [killed, idle] = [await lease.process(), await other.process()];
    other.release();
    await expect(killed.call('crash', null, patient)).rejects.toThrow('SIGSEGV');
    expect(await lease.process()).toBe(idle);
    const third = await pool.lease(never);
    expect(await pidOf(third)).not.toBe(killed.pid);
    await pool.close();
  });

  it('is followed by the successor that was started while it was in doubt', async () => {
    const { viewFolder, ...options } = testEngineOptions();
    const pool = openPool(1, 1_000, { ...options, viewFolder });
    const lease = await pool.lease(never);
    const doubtful = await lease.process();
    const onHalfTime = () => lease.prepareReplacement();
    const spinning = doubtful.call('spin', null, { timeoutMs: 1_000, signal: never, onHalfTime });
    const killed = expect(spinning).rejects.toThrow('took more than');
    // Each process has a view of its own.
    await eventually(() => expect(readdirSync(viewFolder)).toHaveLength(2));
    const started = readdirSync(viewFolder);
    await killed;
    expect(await (await lease.process()).call('echo', 'well', patient)).toBe('well');
    expect(started).toEqual(expect.arrayContaining(readdirSync(viewFolder)));
    await pool.close();
  });

  it('is replaced while it is idle, before any job asks', async () => {
    const pool = openPool(1);
    const lease = await pool.lease(never);
    const first = await lease.process();
    lease.release();
    process.kill(first.pid ?? 0, 'SIGKILL');
    await first.ended;
    await eventually(() => expect(pool.ready).toBe(1));
    await pool.close();
  });
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
