import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddedSecrets } from './embedded-secrets.ts';
import { APPLICATION, QUEUE } from './prepare-databases.ts';
import { PORT_FILE, readPort, urlOf } from './running-address.ts';

type FoundSecrets = Pick<
  EmbeddedSecrets,
  'jwt_secret' | 'session_secret' | 'preview_token_secret' | 'worker_callback_secret'
>;

const text = z.string().min(1);
const secretsSchema = z.object({
  postgres_application_password: text,
  postgres_queue_password: text,
  jwt_secret: text,
  session_secret: text,
  preview_token_secret: text,
  worker_callback_secret: text,
});

export interface FoundEmbedded {
  readonly databaseUrl: string;
  readonly queueUrl: string;
  readonly secrets: FoundSecrets;
}

/**
 * Where the embedded databases of a data folder answer while HiveSync runs there, for tools beside it; `null` when
 * the folder holds none. Whether it runs is seen when it is connected to.
 */
export async function findEmbedded(dataDir: string): Promise<FoundEmbedded | null> {
  const port = await readPort(join(dataDir, PORT_FILE));
  const secrets = await readSecrets(join(dataDir, 'secrets.json'));
  if (port === null || secrets === null) return null;
  return {
    databaseUrl: urlOf(APPLICATION, secrets.postgres_application_password, port),
    queueUrl: urlOf(QUEUE, secrets.postgres_queue_password, port),
    secrets,
  };
}

/** Whatever is wrong with the file, its text is not for an error that somebody reads. */
async function readSecrets(path: string): Promise<z.infer<typeof secretsSchema> | null> {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
