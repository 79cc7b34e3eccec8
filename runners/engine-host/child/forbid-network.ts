import { registerHooks } from 'node:module';

const NETWORK_MODULES: ReadonlySet<string> = new Set(
  ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'inspector', 'quic'].flatMap(
    (name) => [name, `node:${name}`],
  ),
);

const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/**
 * An engine needs no network. Node's permission model refuses it from version 25 on; before that, code that
 * asks for a network module or global fails here.
 */
export function forbidNetwork(): void {
  const refuse = (name: string): never => {
    throw new Error(`an engine has no network, so it may not use ${name}`);
  };
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      NETWORK_MODULES.has(specifier) ? refuse(specifier) : nextResolve(specifier, context),
  });
  const getBuiltin = process.getBuiltinModule;
  Object.defineProperty(process, 'getBuiltinModule', {
    value: (name: string) => (NETWORK_MODULES.has(name) ? refuse(name) : getBuiltin(name)),
  });
  // Gone rather than refusing: libraries that could load themselves by `fetch` look for it and then do without.
  for (const name of NETWORK_GLOBALS) {
    Object.defineProperty(globalThis, name, { configurable: false, value: undefined });
  }
}
