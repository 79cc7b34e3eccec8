import { expect, it } from 'vitest';
import type { JobProgress } from '../../../src/contracts/queues.ts';
import { ManualClock } from '../../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../../src/testing/memory-logger.ts';
import { createProgressReport } from './report-progress.ts';

function startReport() {
  const clock = new ManualClock();
  const sent: JobProgress[] = [];
  const job = {
    async reportProgress(progress: JobProgress) {
      sent.push(progress);
    },
  };
  return { clock, sent, progress: createProgressReport(job, 2, { clock, log: createMemoryLogger().log }) };
}

it('reports the latest state, ten times a second at most', () => {
  const { clock, sent, progress } = startReport();
  for (let done = 0; done <= 30; done += 1) {
    progress.report('layout', done, 30);
    clock.advance(10);
  }
  expect(sent.map(({ done }) => done)).toEqual([9, 19, 29]);
  clock.advance(1_000);
  expect(sent.at(-1)).toEqual({ attempt: 2, stage: 'layout', done: 30, total: 30 });
  expect(clock.pending).toBe(0);
});

it('reports nothing of a build that ended before the first report was due', () => {
  const { clock, sent, progress } = startReport();
  progress.report('fetch', 0, 1);
  clock.advance(60);
  progress.report('upload', 1, 1);
  progress.stop();
  clock.advance(1_000);
  expect(sent).toEqual([]);
});
