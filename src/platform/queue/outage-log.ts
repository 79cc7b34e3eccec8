import type { Clock } from '../clock.ts';
import type { LogFields, Logger } from '../log/logger.ts';

/** How long the same trouble is not told again: every client repeats it with each attempt to reconnect. */
const SILENCE_MS = 30_000;

export type OutageLog = (error: unknown, message: string, fields?: LogFields) => void;

/** Warns of each kind of connection trouble at once, and then only now and again. */
export function createOutageLog(log: Logger, clock: Clock): OutageLog {
  const toldAt = new Map<string, number>();
  return (error, message, fields = {}) => {
    const kind = error instanceof Error && 'code' in error ? `${message} ${String(error.code)}` : message;
    const now = clock.now().getTime();
    const isNews = now - (toldAt.get(kind) ?? Number.NEGATIVE_INFINITY) >= SILENCE_MS;
    if (isNews) toldAt.set(kind, now);
    log[isNews ? 'warn' : 'debug']({ ...fields, error }, message);
  };
}
