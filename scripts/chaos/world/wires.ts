import type { Random } from '../random.ts';
import { type FaultProxy, type ProxyMode, startFaultProxy } from './fault-proxy.ts';

/** Who is connected with whom; each of these can be cut. */
export type WireName =
  | 'api-postgres'
  | 'api-redis'
  | 'api-storage'
  | 'runner-redis'
  | 'runner-storage'
  | 'runner-api'
  | 'runner-edge'
  | 'edge-nginx'
  | 'nginx-api';

/** The network of a stack, in which every connection that has a name passes a proxy of ours. */
export class Wires {
  readonly #random: Random;
  readonly #proxies = new Map<WireName, FaultProxy[]>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Lays a wire to this port, and answers the port where it begins. Several may have one name: they fail together. */
  async lay(name: WireName, targetPort: number): Promise<number> {
    const laid = this.#proxies.get(name) ?? [];
    const proxy = await startFaultProxy(targetPort, this.#random.branch(`${name} ${laid.length}`));
    this.#proxies.set(name, [...laid, proxy]);
    return proxy.port;
  }

  /** The same, for the address of a server. */
  async layTo(name: WireName, url: string): Promise<string> {
    const wired = new URL(url);
    wired.port = String(await this.lay(name, Number(wired.port)));
    return wired.href;
  }

  /** Throws when the stack has no such wire: the scenario is written wrongly. */
  setMode(name: WireName, mode: ProxyMode): void {
    const proxies = this.#proxies.get(name);
    if (proxies === undefined) throw new Error(`this stack has no wire ${name}`);
    for (const proxy of proxies) proxy.setMode(mode);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#proxies.values()].flat().map((proxy) => proxy.close()));
  }
}
