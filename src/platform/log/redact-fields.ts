import type { LogFields } from './logger.ts';
import { redactText } from './redact-text.ts';

const REDACTED = '[redacted]';

/** Values under such names are never written, whatever they look like. */
const SECRET_NAME =
  /authori[sz]ation|cookie|token|password|passwd|passphrase|secret|signature|credential|api[-_]?key|private[-_]?key|pepper|otp$/i;

const MAX_DEPTH = 5;
const MAX_ITEMS = 50;
const MAX_TEXT = 1_000;
const MAX_STACK = 4_000;

/** Fields as they may be written: small, flat enough, and without anything secret. */
export function redactFields(fields: LogFields): Record<string, unknown> {
  return redactProperties(fields, 0);
}

function redactProperties(value: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      redactText(name),
      SECRET_NAME.test(name) ? hide(inner) : redactValue(inner, depth),
    ]),
  );
}

/** Counts such as `input_tokens` stay; what could hold a secret does not. */
function hide(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'object' ? REDACTED : value;
}

function redactValue(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return shorten(redactText(value), MAX_TEXT);
    case 'bigint':
      return String(value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : redactObject(value, depth);
    default:
      return `[${typeof value}]`;
  }
}

function redactObject(value: object, depth: number): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= MAX_DEPTH) return '[more]';
  if (value instanceof Error) return redactError(value, depth + 1);
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => redactValue(item, depth + 1));
  return redactProperties(value, depth + 1);
}

/** Other properties of an error may repeat a query, a request or a row: they are left out. */
function redactError(error: Error, depth: number): Record<string, unknown> {
  const described: Record<string, unknown> = {
    name: error.name,
    message: shorten(redactText(error.message), MAX_TEXT),
    stack: shorten(redactText(error.stack ?? ''), MAX_STACK),
  };
  if ('code' in error) described.code = redactValue(error.code, depth);
  if (error.cause !== undefined) described.cause = redactValue(error.cause, depth);
  if (error instanceof AggregateError) described.errors = redactValue(error.errors, depth);
  return described;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
