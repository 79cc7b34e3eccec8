import { mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../src/platform/clock.ts';
import type { Logger } from '../src/platform/log/logger.ts';

const TOUCH_MS = 5_000;
/** A process that has not got round to it for so long does nothing else either. */
export const STALE_MS = 45_000;

/** Shows by the age of a file that this process serves, to whoever can see the file but open no connection. */
export async function startAliveFile(file: string, clock: Clock, log: Logger): Promise<{ stop(): void }> {
  await mkdir(dirname(file), { recursive: true });
  let stopped = false;
  let cancelTimer = () => {};
  const touch = async (): Promise<void> => {
    try {
      await writeFile(file, '');
      const now = clock.now();
      await utimes(file, now, now);
    } catch (error) {
      log.warn({ error }, 'the file that shows life could not be written');
    }
    if (!stopped) cancelTimer = clock.after(TOUCH_MS, () => void touch());
  };
  await touch();
  return {
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}

/** Whether the process that owns the file has shown life lately. */
export async function isAlive(file: string, now: Date): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    return Math.abs(now.getTime() - mtimeMs) < STALE_MS;
  } catch {
    return false;
  }
}
