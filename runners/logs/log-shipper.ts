import { workerLogKey } from '../../src/contracts/storage-keys.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';
import { LogBatch, type LogContent } from './log-batch.ts';

/** What may wait in memory, and how much of it is worth an object of its own. */
const MAX_WAITING_BYTES = 512 * 1024;
const FULL_BYTES = 128 * 1024;
const EVERY_MS = 30_000;
const MAX_OBJECT_BYTES = 4 * MAX_WAITING_BYTES;

/** Two objects of the same millisecond would be one. */
const LEAST_MS_APART = 1;

export interface LogShipperOptions {
  readonly workerId: string;
  readonly version: string;
  readonly clock: Clock;
  /** What this process knows and nobody may read, wherever in a line it stands. */
  readonly secrets: readonly string[];
}

/** Keeps what a runner logs in object storage, in batches. It is heard before there is a storage to write to. */
export interface LogShipper {
  /** Takes a line of the log, as it was written. */
  write(line: string): void;
  /** Stores what was heard so far, and from now on every 30 s or as soon as there is enough. */
  start(storage: Pick<ObjectStorage, 'put'>, log: Logger): void;
  /** Stores the rest. What cannot be stored is lost: it is in the process's own output as well. */
  stop(): Promise<void>;
}

/** A shipper of the lines of one process. */
export function createLogShipper(options: LogShipperOptions): LogShipper {
  const { workerId, version, clock } = options;
  const secrets = options.secrets.filter((secret) => secret.length >= 8);
  const batch = new LogBatch(MAX_WAITING_BYTES);
  let target: { readonly storage: Pick<ObjectStorage, 'put'>; readonly log: Logger } | null = null;
  let storing: Promise<void> | null = null;
  let isFailing = false;
  let stopped = false;
  let lastAt = 0;
  let cancelTimer = () => {};

  const takeTime = (): Date => {
    lastAt = Math.max(clock.now().getTime(), lastAt + LEAST_MS_APART);
    return new Date(lastAt);
  };

  async function store(): Promise<void> {
    if (target === null || batch.bytes === 0) return;
    const content = batch.take();
    const at = takeTime();
    try {
      const document = { worker_id: workerId, version, stored_at: at.toISOString(), ...toEntries(content) };
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      const kept = { contentType: 'application/json', maxBytes: MAX_OBJECT_BYTES };
      await target.storage.put(workerLogKey(workerId, at), bytes, kept);
      isFailing = false;
    } catch (error) {
      batch.putBack(content);
      // Once for an outage: it would otherwise be what the log is about.
      if (!isFailing)
        target.log.warn({ error }, 'the log is not stored; it waits, and the oldest lines may be lost');
      isFailing = true;
    }
  }

  function storeSoon(): Promise<void> {
    storing ??= store().finally(() => {
      storing = null;
      storeWhenFull();
    });
    return storing;
  }

  /** While storage is away, only the timer tries. */
  function storeWhenFull(): void {
    if (batch.bytes >= FULL_BYTES && !isFailing) void storeSoon();
  }

  function schedule(): void {
    cancelTimer = clock.after(EVERY_MS, () => {
      void storeSoon();
      if (!stopped) schedule();
    });
  }

  return {
    write(line) {
      if (stopped) return;
      batch.add(secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line));
      if (target !== null) storeWhenFull();
    },
    start(storage, log) {
      target = { storage, log };
      schedule();
    },
    async stop() {
      stopped = true;
      cancelTimer();
      await storing;
      await storeSoon();
    },
  };
}

function toEntries({ lines, dropped }: LogContent) {
  return { dropped, entries: lines.flatMap(parseLine) };
}

function parseLine(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
