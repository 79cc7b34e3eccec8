import { expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createOutageLog } from './outage-log.ts';

it('warns of each kind of trouble at once, and of the same one only now and again', () => {
  const clock = new ManualClock();
  const { log, entries } = createMemoryLogger();
  const report = createOutageLog(log, clock);
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  for (const error of [refused, refused, reset, refused]) report(error, 'queue connection failed');
  expect(entries().map(({ level }) => level)).toEqual(['warn', 'debug', 'warn', 'debug']);
  clock.advance(30_000);
  report(refused, 'queue connection failed', { queue: 'preview' });
  expect(entries().at(-1)).toMatchObject({
    level: 'warn',
    queue: 'preview',
    error: { code: 'ECONNREFUSED' },
  });
});
