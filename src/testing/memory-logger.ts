import { createLogger } from '../platform/log/create-logger.ts';
import type { Logger } from '../platform/log/logger.ts';

export interface MemoryLogger {
  readonly log: Logger;
  /** Every line so far, as production would have written it: JSON, after redaction. */
  lines(): readonly string[];
  /** The lines, parsed. */
  entries(): readonly Readonly<Record<string, unknown>>[];
}

/** A real logger that keeps its lines, so a test can assert what was logged and that nothing secret was. */
export function createMemoryLogger(): MemoryLogger {
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
  return {
    log,
    lines: () => lines,
    entries: () => lines.map((line) => JSON.parse(line)),
  };
}
