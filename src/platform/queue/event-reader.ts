import { setTimeout as sleep } from 'node:timers/promises';
import { within } from './within.ts';

/** What is used of BullMQ's `QueueEvents`, made with `autorun: false`. */
export interface EventReader {
  run(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

const RETRY_MS = 250;
const READY_WITHIN_MS = 1_000;

type ReportError = (error: unknown) => void;

/**
 * Reads a queue's events until the returned function is called. A reader whose connection is lost while it is being
 * made would be deaf from then on: another one takes its place. What goes wrong because reading ends is reported by
 * nobody, and each reader is opened with what it reports by.
 */
export function keepReading(
  open: (reportError: ReportError) => EventReader,
  reportError: ReportError,
): () => Promise<void> {
  let stopping = false;
  const reportUnlessStopping = (error: unknown) => {
    if (!stopping) reportError(error);
  };
  let reader = open(reportUnlessStopping);

  async function readUntilStopped(): Promise<void> {
    for (;;) {
      try {
        return await reader.run();
      } catch (error) {
        await reader.close().catch(() => undefined);
        if (stopping) return;
        reportError(error);
        await sleep(RETRY_MS);
        if (stopping) return;
        reader = open(reportUnlessStopping);
      }
    }
  }

  const reading = readUntilStopped();
  return async () => {
    stopping = true;
    // Closed before it has connected, it would connect afterwards, and nobody would close that connection.
    await within(READY_WITHIN_MS, reader.waitUntilReady()).catch(() => undefined);
    await reader.close();
    await reading;
  };
}
