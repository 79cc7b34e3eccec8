import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Company } from './company.ts';

const never = new AbortController().signal;

describe('jobs in a process', () => {
  it('run side by side, except for one that has to be alone, whatever the order they come and end in', async () => {
    const jobs = fc.array(fc.record({ alone: fc.boolean(), steps: fc.nat(5) }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(jobs, async (plan) => {
        const company = new Company();
        const inside = new Set<{ alone: boolean }>();
        const ended = plan.map((job) =>
          company.run(job.alone, never, async () => {
            inside.add(job);
            for (let step = 0; step <= job.steps; step += 1) {
              const disturbed = inside.size > 1 && [...inside].some(({ alone }) => alone);
              expect(disturbed).toBe(false);
              await Promise.resolve();
            }
            inside.delete(job);
          }),
        );
        await Promise.all(ended);
      }),
    );
  });

  it('do not wait behind a job that has to be alone and was cancelled while it waited', async () => {
    const company = new Company();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const cancel = new AbortController();
    const first = company.run(false, never, () => mayEnd);
    const suspect = company.run(true, cancel.signal, async () => 'began');
    const second = company.run(false, never, async () => 'ran beside the first');
    cancel.abort(new Error('cancelled'));
    await expect(suspect).rejects.toThrow('cancelled');
    expect(await second).toBe('ran beside the first');
    end();
    await first;
    expect(await company.run(true, never, async () => 'alone')).toBe('alone');
  });

  it('leave their place when they fail', async () => {
    const company = new Company();
    const failing = () => Promise.reject(new Error('a bug'));
    await expect(company.run(true, never, failing)).rejects.toThrow('a bug');
    expect(await company.run(false, never, async () => 1)).toBe(1);
  });
});
