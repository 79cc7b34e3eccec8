import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { APPLICATION } from './prepare-databases.ts';
import { PORT_FILE, readPort, urlOf } from './running-address.ts';

const secretsSchema = z.object({ postgres_application_password: z.string().min(1) });

/**
 * Where the embedded database of a data folder answers while HiveSync runs there, for tools beside it; `null` when
 * the folder holds none. Whether it runs is seen when it is connected to.
 */
export async function findEmbeddedDatabase(dataDir: string): Promise<string | null> {
  const port = await readPort(join(dataDir, PORT_FILE));
  const text = await readFile(join(dataDir, 'secrets.json'), 'utf8').catch(() => null);
  if (port === null || text === null) return null;
  const secrets = secretsSchema.safeParse(JSON.parse(text));
  return secrets.success ? urlOf(APPLICATION, secrets.data.postgres_application_password, port) : null;
}
