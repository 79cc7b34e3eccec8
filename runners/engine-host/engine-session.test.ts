import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { createEnginePool, type EnginePool } from './engine-pool.ts';
import { createEngineSession, type EngineSession } from './engine-session.ts';
import { testEngineOptions } from './testing/test-engine-options.ts';

const never = new AbortController().signal;
/** Of the 64 that a process may take. */
const MOST_OF_IT = 40;

describe('a session in an engine with little memory', () => {
  let pool: EnginePool;
  let session: EngineSession;
  beforeAll(async () => {
    const { log } = createMemoryLogger();
    const limits = { size: 1, recycleAfterCalls: 1_000, recycleAboveRssBytes: 1024 ** 3 };
    pool = createEnginePool({ ...testEngineOptions(), ...limits, log });
    session = createEngineSession(await pool.lease(never), {
      open: { operation: 'keep', input: 1 },
      blobs: new Set(),
      timeoutMs: 60_000,
    });
  });
  afterAll(async () => {
    session.release();
    await pool.close();
  });

  const ask = <T>(operation: string, input: unknown, answer: z.ZodType<T>) =>
    session.call(operation, input, answer, never);

  it('makes a call again in a fresh process, and opens there, where earlier calls had left too little', async () => {
    expect(await ask('keep', MOST_OF_IT, z.number())).toBe(1 + MOST_OF_IT);
    const first = await ask('pid', null, z.number());
    expect(await ask('keep', MOST_OF_IT, z.number())).toBe(1 + MOST_OF_IT);
    expect(await ask('pid', null, z.number())).not.toBe(first);
  });

  it('gives up on a call that takes all of a fresh process, and goes on with the next', async () => {
    await expect(ask('fillHeap', null, z.never())).rejects.toMatchObject({ kind: 'out_of_memory' });
    expect(await ask('keep', MOST_OF_IT, z.number())).toBe(1 + MOST_OF_IT);
  });
});
