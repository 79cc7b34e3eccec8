import { expect, it } from 'vitest';
import { type EventReader, keepReading } from './event-reader.ts';

/** A reader that fails to connect, or that reads until it is closed. */
function createReader(connects: boolean): EventReader & { readonly closed: Promise<void> } {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  return {
    closed,
    run: () => (connects ? closed : Promise.reject(new Error('cut while it connected'))),
    waitUntilReady: () => Promise.resolve(),
    close: async () => close(),
  };
}

it('replaces a reader whose connection was lost before it read, and closes both', async () => {
  const lost = createReader(false);
  const next = createReader(true);
  const secondIsRead = Promise.withResolvers<void>();
  const readers = [lost, next];
  const reported: unknown[] = [];
  const stop = keepReading(
    () => {
      const reader = readers.shift() ?? createReader(true);
      if (reader === next) secondIsRead.resolve();
      return reader;
    },
    (error) => reported.push(error),
  );
  await secondIsRead.promise;
  await lost.closed;
  expect(String(reported)).toContain('cut while it connected');
  await stop();
  await next.closed;
});

it('opens nothing more once it was told to stop', async () => {
  let opened = 0;
  const reported: unknown[] = [];
  const stop = keepReading(
    () => {
      opened += 1;
      return createReader(false);
    },
    (error) => reported.push(error),
  );
  await stop();
  expect(opened).toBe(1);
  expect(reported).toEqual([]);
});

it('waits until a reader is connected before it closes it', async () => {
  const steps: string[] = [];
  const ready = Promise.withResolvers<void>();
  const reader = createReader(true);
  const stop = keepReading(
    () => ({
      ...reader,
      waitUntilReady: () => ready.promise.then(() => steps.push('ready')),
      close: () => {
        steps.push('closed');
        return reader.close();
      },
    }),
    () => undefined,
  );
  const stopped = stop();
  ready.resolve();
  await stopped;
  expect(steps).toEqual(['ready', 'closed']);
});

it('reports what a reader complains of until it is told to stop', async () => {
  const reported: unknown[] = [];
  let complain = (_error: unknown) => {};
  const stop = keepReading(
    (report) => {
      complain = report;
      return createReader(true);
    },
    (error) => reported.push(error),
  );
  complain('its connection was cut');
  const stopped = stop();
  complain('its connection was ended');
  await stopped;
  expect(reported).toEqual(['its connection was cut']);
});
