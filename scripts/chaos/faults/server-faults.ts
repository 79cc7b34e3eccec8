import { join } from 'node:path';
import { killPostmaster } from '../world/database-server.ts';
import type { Fault } from './fault.ts';

export const killRedis: Fault = {
  name: 'kill -9 of Redis',
  async strike({ servers }) {
    const queue = present(servers.queue, 'Redis');
    await queue.kill();
    return () => queue.start();
  },
};

export const emptyRedis: Fault = {
  name: 'Redis loses everything',
  async strike({ servers }) {
    const queue = present(servers.queue, 'Redis');
    await queue.kill();
    await queue.forget();
    return () => queue.start();
  },
};

export const killPostgres: Fault = {
  name: 'kill -9 of Postgres',
  async strike({ servers }) {
    const database = present(servers.database, 'Postgres');
    await database.kill();
    return () => database.start();
  },
};

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
