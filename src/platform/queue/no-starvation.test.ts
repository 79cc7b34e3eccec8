import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { priorityOf } from '../../contracts/queues.ts';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import { eventually } from '../../testing/eventually.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../testing/test-queue.ts';

/** Premium jobs that arrive while one is built: twice of what the runner can do. */
const ARRIVALS_PER_JOB = 2;
const BACKLOG = 20;
const START = Date.UTC(2026, 1, 1);

describeEachQueue('a runner that premium work alone would keep busy for ever', (backend) => {
  let queue: TestQueue;
  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());

  it('builds a free job in its turn: after what was accepted within 90 s of it, and before all later', async () => {
    let second = 0;
    const acceptedAt = new Map<string, number>();
    const served: { tier: Tier; acceptedAt: number; servedAt: number }[] = [];
    const accept = async (tier: Tier) => {
      const id = randomUUID();
      acceptedAt.set(id, second);
      const dueAt = new Date(START + (second + TIER_LIMITS[tier].dueAfterSeconds) * 1_000);
      const payload = { job_id: id, project_id: id, revision_id: id, tier, request_id: 'request-1' };
      await queue.add('preview', id, payload, { priority: priorityOf(dueAt) });
    };
    for (let count = 0; count < BACKLOG; count += 1) await accept('premium');
    for (const tier of ['free', 'pro'] as const) await accept(tier);
    // Time is what the runner has done: a second for each job.
    const worker = await queue.work('preview', { concurrency: 1 }, async ({ id, payload: { tier } }) => {
      served.push({ tier, acceptedAt: acceptedAt.get(id) ?? 0, servedAt: second });
      second += 1;
      if (second > 260) return;
      for (let count = 0; count < ARRIVALS_PER_JOB; count += 1) await accept('premium');
    });
    await eventually(() => expect(served.some(({ tier }) => tier === 'free')).toBe(true));
    await worker.drain(5_000);
    const free = served.findIndex(({ tier }) => tier === 'free');
    const before = served.slice(0, free);
    expect(before.every((job) => job.acceptedAt <= 90)).toBe(true);
    // What can come before it is bounded by what may arrive within 90 s, however long the load goes on.
    expect(served[free]?.servedAt).toBeLessThanOrEqual(BACKLOG + 1 + ARRIVALS_PER_JOB * 91);
    expect(before.findIndex(({ tier }) => tier === 'pro')).toBeLessThanOrEqual(
      BACKLOG + ARRIVALS_PER_JOB * 21,
    );
  });
});
