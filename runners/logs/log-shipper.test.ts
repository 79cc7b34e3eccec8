import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StorageError } from '../../src/platform/storage/object-storage.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { ManualClock } from '../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { LogBatch } from './log-batch.ts';
import { createLogShipper } from './log-shipper.ts';

const lineOf = (number: number, padding = 0) => `${JSON.stringify({ number, text: 'x'.repeat(padding) })}\n`;

/** A storage that keeps objects in a map, and can be away. */
function startShipper(secrets: string[] = []) {
  const clock = new ManualClock();
  const objects = new Map<string, { dropped: number; entries: { number: number }[] }>();
  const storage = {
    isAway: false,
    async put(key: string, body: Uint8Array | ReadableStream<Uint8Array>) {
      if (storage.isAway) throw new StorageError('unavailable', 'storage does not answer');
      const text = await new Response(body instanceof Uint8Array ? new Uint8Array(body) : body).text();
      objects.set(key, JSON.parse(text));
      return { key, sizeBytes: text.length, modifiedAt: clock.now(), contentType: 'application/json' };
    },
  };
  const shipper = createLogShipper({ workerId: 'runner-1', version: '1.0.0', clock, secrets });
  const logger = createMemoryLogger();
  return { clock, objects, storage, shipper, logger };
}

const numbersIn = (objects: ReturnType<typeof startShipper>['objects']) =>
  [...objects.values()].flatMap(({ entries }) => entries.map(({ number }) => number));

it('stores what was logged every 30 s, in order, under the name of the runner and the time', async () => {
  const { clock, objects, storage, shipper, logger } = startShipper();
  shipper.write(lineOf(1));
  shipper.start(storage, logger.log);
  shipper.write(lineOf(2));
  expect(objects.size).toBe(0);
  clock.advance(30_000);
  await eventually(() => expect(objects.size).toBe(1));
  clock.advance(30_000);
  shipper.write(lineOf(3));
  await shipper.stop();
  expect([...objects.keys()]).toEqual([
    'logs/workers/runner-1/20260115T120030000Z.json',
    'logs/workers/runner-1/20260115T120100000Z.json',
  ]);
  expect(numbersIn(objects)).toEqual([1, 2, 3]);
});

it('stores sooner when there is much, and nothing when there is nothing', async () => {
  const { clock, objects, storage, shipper, logger } = startShipper();
  shipper.start(storage, logger.log);
  clock.advance(300_000);
  for (let number = 0; number < 20; number += 1) shipper.write(lineOf(number, 10_000));
  await eventually(() => expect(objects.size).toBe(1));
  await shipper.stop();
  expect(numbersIn(objects)).toEqual(Array.from({ length: 20 }, (_, number) => number));
});

it('keeps lines while storage is away, says so once, and tells how many were lost', async () => {
  const { clock, objects, storage, shipper, logger } = startShipper();
  shipper.start(storage, logger.log);
  storage.isAway = true;
  for (let round = 0; round < 5; round += 1) {
    for (let number = 0; number < 30; number += 1) shipper.write(lineOf(round * 30 + number, 10_000));
    clock.advance(30_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(logger.lines().filter((line) => line.includes('the log is not stored'))).toHaveLength(1);
  storage.isAway = false;
  await shipper.stop();
  const kept = numbersIn(objects);
  const [object] = objects.values();
  expect(kept.at(-1)).toBe(149);
  expect((object?.dropped ?? 0) + kept.length).toBe(150);
});

it('stores no secret of the process, wherever in a line it stands', async () => {
  const { objects, storage, shipper, logger } = startShipper(['hunter2-hunter2', 'x']);
  shipper.start(storage, logger.log);
  shipper.write(JSON.stringify({ message: 'boxes with hunter2-hunter2 in them' }));
  await shipper.stop();
  expect(JSON.stringify([...objects.values()])).toContain('boxes with [redacted] in them');
});

it('never holds more than it may, whatever is logged and however often it fails', () => {
  const step = fc.oneof(fc.string({ maxLength: 300 }), fc.constant(null));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const batch = new LogBatch(1_000);
      let written = 0;
      let kept = 0;
      for (const line of steps) {
        if (line === null) {
          const content = batch.take();
          expect(batch.bytes).toBe(0);
          batch.putBack(content);
        } else {
          batch.add(line);
          written += 1;
        }
        expect(batch.bytes).toBeLessThanOrEqual(1_000);
      }
      const { lines, dropped } = batch.take();
      kept = lines.length;
      expect(kept + dropped).toBe(written);
    }),
  );
});
