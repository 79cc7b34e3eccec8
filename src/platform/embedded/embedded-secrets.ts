import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Identity } from '../identity.ts';
import { syncFolder } from '../storage/folder-writing.ts';
import { isMissing } from '../storage/storage-failures.ts';

const SECRET_NAMES = [
  'postgres_superuser_password',
  'postgres_application_password',
  'postgres_queue_password',
  'jwt_secret',
  'session_secret',
  'preview_token_secret',
  'worker_callback_secret',
  'device_token_secret',
  'api_token_pepper',
  'storage_signing_secret',
  'internal_token',
] as const;

/** Everything that an installation of several machines is given by its operator. */
export type EmbeddedSecrets = Readonly<Record<(typeof SECRET_NAMES)[number], string>>;

const SECRETS_FILE = 'secrets.json';
const SECRET_BYTES = 32;

const storedSchema = z.record(z.string(), z.string().min(1));

/**
 * The secrets of this data folder, made on the first start and kept. A release that needs another one adds it
 * and leaves the others as they are.
 */
export async function loadEmbeddedSecrets(options: {
  dataDir: string;
  /** A database that exists was made with secrets that exist. */
  isFirstStart: boolean;
  identity: Identity;
}): Promise<EmbeddedSecrets> {
  const path = join(options.dataDir, SECRETS_FILE);
  const stored = await readStored(path);
  if (stored === null && !options.isFirstStart) {
    throw new Error(
      `${path} is missing. Restore it from a backup: the database cannot be opened without it.`,
    );
  }
  const secrets = completeSecrets(stored ?? {}, options.identity);
  const isComplete = stored !== null && SECRET_NAMES.every((name) => stored[name] !== undefined);
  if (!isComplete) await writeAtomically(path, JSON.stringify({ ...stored, ...secrets }, null, 2));
  return secrets;
}

function completeSecrets(stored: Readonly<Record<string, string>>, identity: Identity): EmbeddedSecrets {
  const make = () => Buffer.from(identity.secretBytes(SECRET_BYTES)).toString('base64url');
  return {
    postgres_superuser_password: stored.postgres_superuser_password ?? make(),
    postgres_application_password: stored.postgres_application_password ?? make(),
    postgres_queue_password: stored.postgres_queue_password ?? make(),
    jwt_secret: stored.jwt_secret ?? make(),
    session_secret: stored.session_secret ?? make(),
    preview_token_secret: stored.preview_token_secret ?? make(),
    worker_callback_secret: stored.worker_callback_secret ?? make(),
    device_token_secret: stored.device_token_secret ?? make(),
    api_token_pepper: stored.api_token_pepper ?? make(),
    storage_signing_secret: stored.storage_signing_secret ?? make(),
    internal_token: stored.internal_token ?? make(),
  };
}

async function readStored(path: string): Promise<Record<string, string> | null> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return storedSchema.parse(JSON.parse(content));
  } catch {
    throw new Error(
      `${path} is damaged. Restore it from a backup: the database cannot be opened without it.`,
    );
  }
}

async function writeAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}
