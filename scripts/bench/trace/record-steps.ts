import { subscribe } from 'node:diagnostics_channel';
import { openSync, writeSync } from 'node:fs';

/**
 * Loaded into a process before its entry file: writes when steps of ours, requests and their answers happened,
 * as milliseconds since the epoch, one JSON line each.
 */
const { HIVESYNC_TRACE_FILE: file } = process.env;
if (file !== undefined) {
  const output = openSync(file, 'a');
  const note = (step: string) => {
    const at = performance.timeOrigin + performance.now();
    writeSync(output, `${JSON.stringify({ at, step })}\n`);
  };
  subscribe('hivesync:step', (message) => note(nameOf(message)));
  for (const [channel, label] of [
    ['http.server.request.start', 'request'],
    ['http.server.response.finish', 'answered'],
    ['undici:request:create', 'calls'],
    ['undici:request:trailers', 'has the answer of'],
  ] as const) {
    subscribe(channel, (message) => note(`${label} ${pathOf(message)}`));
  }
}

function nameOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'name' in message ? String(message.name) : '';
}

/** Of a request of Node's server or of its client, with ids taken out. */
function pathOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('request' in message)) return '';
  const { request } = message;
  if (typeof request !== 'object' || request === null) return '';
  const target = 'path' in request ? request.path : 'url' in request ? request.url : '';
  return String(target)
    .replace(/\?.*/, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');
}
