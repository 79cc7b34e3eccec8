import { expect, it } from 'vitest';
import { describeTrace } from './describe-trace.ts';

it('tells the median course of builds, and leaves out what is no part of it', () => {
  const windows = [0, 100, 200].map((startAt) => ({ startAt, endAt: startAt + 50 }));
  const steps = windows.flatMap(({ startAt }, index) => [
    { process: 'api', step: 'request', at: startAt + 1 },
    { process: 'runner', step: 'put', at: startAt + 10 + index },
    { process: 'runner', step: 'put', at: startAt + 20 },
  ]);
  const heartbeat = { process: 'api', step: 'heartbeat', at: 30 };
  const [, , ...lines] = describeTrace(windows, [heartbeat, ...steps]);
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['1', '1', 'api', 'request'],
    ['11', '10', 'runner', 'put'],
    ['20', '9', 'runner', 'put (2)'],
  ]);
});
