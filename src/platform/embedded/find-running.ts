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
  const password = await readPassword(join(dataDir, 'secrets.json'));
  return port === null || password === null ? null : urlOf(APPLICATION, password, port);
}

/** Whatever is wrong with the file, its text is not for an error that somebody reads. */
async function readPassword(path: string): Promise<string | null> {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8'))).postgres_application_password;
  } catch {
    return null;
  }
}
