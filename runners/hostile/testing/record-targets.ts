import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Loaded before a process's own program: writes down every name it looks up and every address it connects to. */
const file = process.env.HIVESYNC_TEST_TARGETS ?? '';

const LOOKUPS = ['lookup', 'resolve', 'resolve4', 'resolve6'];

/** Has a method tell with what it is called before it does what it did. */
function watch(owner: object, name: string, tell: (args: unknown[]) => string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name}`);
  Reflect.set(owner, name, function watched(this: unknown, ...args: unknown[]) {
    appendFileSync(file, `${tell(args)}\n`);
    return Reflect.apply(original, this, args);
  });
}

/** Node hands its own arguments on as one list. */
function targetOf([first, second]: unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null)
    return `${String(second ?? 'localhost')}:${String(options)}`;
  const { host = 'localhost', port, path }: { host?: string; port?: number; path?: string } = options;
  return path ?? `${host}:${port}`;
}

for (const owner of [dns, dns.promises]) {
  for (const name of LOOKUPS) watch(owner, name, ([host]) => `dns ${String(host)}`);
}
watch(net.Socket.prototype, 'connect', (args) => `connect ${targetOf(args)}`);
syncBuiltinESMExports();
