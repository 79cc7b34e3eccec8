import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type RunningNginx, startNginx } from '../../nginx/start-nginx.ts';
import { type EdgeServer, startEdgeServer } from './edge-server.ts';
import type { Wires } from './wires.ts';

/** What stands in front of the API processes of a server. */
export interface Front {
  /** For people. */
  readonly url: string;
  /** For runners: by the edge, and by nginx. */
  readonly runnerUrl: string;
  readonly nginx: RunningNginx;
  readonly edge: EdgeServer;
  /** Has nginx send requests to the API processes with these numbers, and to no other. */
  sendTo(numbers: readonly number[]): Promise<void>;
  stop(): Promise<void>;
}

const SERVER_NAME = 'localhost';

/** A real nginx in front of these ports, and the relayer in workerd in front of it; both are trusted from here on. */
export async function openFront(options: {
  readonly folder: string;
  readonly apiPorts: readonly number[];
  readonly secret: () => Promise<string>;
  readonly wires: Wires;
}): Promise<Front> {
  const { folder, apiPorts, secret, wires } = options;
  const servers: string[] = [];
  for (const port of apiPorts) servers.push(`127.0.0.1:${await wires.lay('nginx-api', port)}`);
  const nginx = await startNginx(join(folder, 'nginx'), SERVER_NAME, servers, { isBehindProxy: true });
  try {
    const authority = nginx.authority.toString();
    setDefaultCACertificates([...getCACertificates('default'), authority]);
    const origin = `https://${SERVER_NAME}:${await wires.lay('edge-nginx', nginx.httpsPort)}`;
    const edge = await startEdgeServer({ origin, secret, authority });
    return {
      url: `https://${SERVER_NAME}:${nginx.httpsPort}`,
      runnerUrl: `http://127.0.0.1:${await wires.lay('runner-edge', edge.port)}`,
      nginx,
      edge,
      sendTo: (numbers) =>
        nginx.sendTo(servers.map((server, index) => (numbers.includes(index) ? server : `${server} down`))),
      async stop() {
        await edge.stop();
        await nginx.stop();
      },
    };
  } catch (error) {
    await nginx.stop();
    throw error;
  }
}
