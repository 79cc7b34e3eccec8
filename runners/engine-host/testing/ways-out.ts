import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const load = (name: string) => require(name);

/** Address of nobody: what gets as far as connecting fails by itself, but not with `refused:`. */
const NOWHERE = 'http://127.0.0.1:9/';

/** What code inside an engine could try, to reach what is outside of it. */
export const WAYS_OUT: Readonly<Record<string, () => unknown>> = {
  net: () => import('node:net'),
  tls: () => import('node:tls'),
  http: () => import('node:http'),
  'https without a scheme': () => load('https'),
  http2: () => import('node:http2'),
  dns: () => import('node:dns'),
  'dns/promises': () => import('node:dns/promises'),
  dgram: () => import('node:dgram'),
  inspector: () => import('node:inspector'),
  'inspector/promises': () => import('node:inspector/promises'),
  cluster: () => import('node:cluster'),
  'vm, for another set of globals': () => import('node:vm'),
  'net by require': () => load('net'),
  'the inside of http': () => load('_http_client'),
  'net by the loader itself': () => Reflect.get(load('module'), '_load')('net', null, false),
  'net by the process': () => process.getBuiltinModule('node:net'),
  'a binding of the process': () => Reflect.get(process, 'binding')('tcp_wrap'),
  fetch: () => fetch(NOWHERE),
  WebSocket: () => new WebSocket(NOWHERE.replace('http', 'ws')),
  EventSource: () => new EventSource(NOWHERE),
  'a thread of its own': () => new Worker('require("node:net")', { eval: true }),
  'a thread by require': () => new (Reflect.get(load('worker_threads'), 'Worker'))('', { eval: true }),
  'a child process': async () => (await import('node:child_process')).spawnSync(process.execPath),
  'code from text': () => new Function('return 1')(),
  'writing a file': () => writeFileSync(new URL('./written', import.meta.url), ''),
};

/** What came of it: the text it gave, `reached`, or `refused: …`. */
export async function attempt(way: () => unknown): Promise<string> {
  try {
    const result = await way();
    return typeof result === 'string' ? result : 'reached';
  } catch (error) {
    return error instanceof Error ? `refused: ${error.message}` : 'refused';
  }
}
