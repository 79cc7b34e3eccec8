import { join } from 'node:path';
import { killPostmaster } from '../world/database-server.ts';
import type { Fault } from './fault.ts';
import { killOf } from './kill-fault.ts';

export const killRedis = killOf('Redis', ({ servers }) => present(servers.queue, 'Redis'));

export const emptyRedis: Fault = {
  name: 'Redis loses everything',
  async strike({ servers }) {
    const queue = present(servers.queue, 'Redis');
    await queue.kill();
    await queue.forget();
    return () => queue.start();
  },
};

export const killPostgres = killOf('Postgres', ({ servers }) => present(servers.database, 'Postgres'));

/** What a loss of power does to the machine of an embedded installation, runners aside. */
export const killEmbedded: Fault = {
  name: 'kill -9 of the API and its Postgres',
  async strike({ api, dataDir }) {
    await api.kill();
    await killPostmaster(join(dataDir, 'postgres'));
    return () => api.start();
  },
};

/** Throws when the scenario's stack has no such server: the scenario is written wrongly. */
export function present<Part>(part: Part | null, name: string): Part {
  if (part === null) throw new Error(`this stack has no ${name} of its own`);
  return part;
}
