import { pino } from 'pino';
import type { LogFields, Logger } from './logger.ts';
import { redactFields } from './redact-fields.ts';
import { redactText } from './redact-text.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Where lines go; standard output when absent. */
  readonly destination?: { write(line: string): void };
  /** Hears every line that goes to standard output. */
  readonly listener?: { write(line: string): void };
}

/** JSON lines, from which everything secret or personal was taken out. */
export function createLogger(options: LoggerOptions): Logger {
  const settings: pino.LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    messageKey: 'message',
  };
  const destination = options.destination ?? withListener(options.listener);
  return wrap(destination === undefined ? pino(settings) : pino(settings, destination));
}

function withListener(listener: LoggerOptions['listener']) {
  if (listener === undefined) return undefined;
  const output = { level: 'trace', stream: pino.destination({ dest: 1, sync: true }) } as const;
  return pino.multistream([output, { level: 'trace', stream: listener }]);
}

function wrap(inner: pino.Logger): Logger {
  return {
    debug: (fields, message) => write(inner, 'debug', fields, message),
    info: (fields, message) => write(inner, 'info', fields, message),
    warn: (fields, message) => write(inner, 'warn', fields, message),
    error: (fields, message) => write(inner, 'error', fields, message),
    child: (fields: LogFields) => wrap(inner.child(redactFields(fields))),
  };
}

function write(
  inner: pino.Logger,
  level: Exclude<LogLevel, 'silent'>,
  fields: LogFields,
  message: string,
): void {
  if (inner.isLevelEnabled(level)) inner[level](redactFields(fields), redactText(message));
}
