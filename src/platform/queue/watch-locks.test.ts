import { expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { watchLocks } from './watch-locks.ts';

function watch() {
  const clock = new ManualClock();
  const lost: string[] = [];
  return { clock, lost, locks: watchLocks(clock, 6_000, (jobId) => void lost.push(jobId)) };
}

it('reports a lock that nobody renewed for as long as it lasts, once', () => {
  const { clock, lost, locks } = watch();
  locks.taken('renewed');
  locks.taken('silent');
  clock.advance(3_000);
  locks.renewed(['renewed']);
  clock.advance(3_000);
  expect(lost).toEqual(['silent']);
  locks.lost(['silent']);
  clock.advance(60_000);
  expect(lost).toEqual(['silent', 'renewed']);
});

it('reports a lock that the queue says is lost, at once', () => {
  const { lost, locks } = watch();
  locks.taken('a');
  locks.lost(['a', 'unknown']);
  expect(lost).toEqual(['a']);
});

it('forgets a job that ended', () => {
  const { clock, lost, locks } = watch();
  locks.taken('ended');
  locks.released('ended');
  locks.renewed(['ended']);
  clock.advance(60_000);
  expect(lost).toEqual([]);
  expect(clock.pending).toBe(0);
});
