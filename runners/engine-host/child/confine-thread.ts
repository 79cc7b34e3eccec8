import { isBuiltin, registerHooks, syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

/** Node's modules that compute, and `fs`, which the permission model bounds. Every other one leads outside. */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    'assert async_hooks buffer console constants crypto diagnostics_channel events fs module os path perf_hooks',
    'process querystring stream string_decoder timers tty url util worker_threads zlib',
  ].flatMap((names) => names.split(' ')),
);

const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/**
 * Takes from this thread what an engine has no use for: the network, and threads that would not be confined.
 * Node's permission model refuses the network from version 25 on; before that, code that asks for it fails here.
 */
export function confineThread(): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      assertHarmless(specifier);
      return nextResolve(specifier, context);
    },
  });
  const getBuiltin = process.getBuiltinModule;
  Object.defineProperty(process, 'getBuiltinModule', {
    value: (name: string) => {
      assertHarmless(name);
      return getBuiltin(name);
    },
  });
  // Gone rather than refusing: libraries that could load themselves by `fetch` look for it and then do without.
  for (const name of NETWORK_GLOBALS) {
    Object.defineProperty(globalThis, name, { configurable: false, value: undefined });
  }
  // Libraries import the module for other parts of it. A new thread would start without any of the above.
  Object.defineProperty(workerThreads, 'Worker', { value: () => refuse('threads') });
  syncBuiltinESMExports();
}

function assertHarmless(specifier: string): void {
  if (!isBuiltin(specifier)) return;
  const [name = ''] = specifier.replace(/^node:/, '').split('/');
  if (!HARMLESS.has(name)) refuse(specifier);
}

function refuse(name: string): never {
  throw new Error(`an engine may not use ${name}`);
}
