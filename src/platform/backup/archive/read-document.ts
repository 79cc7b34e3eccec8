import type { z } from 'zod';
import { BackupError } from '../backup-error.ts';
import { MAX_DOCUMENT_BYTES } from '../backup-format.ts';
import type { ArchiveEntry } from './read-archive.ts';

/** The whole of a small entry. Throws `BackupError('damaged')` for a large one. */
export async function readSmall({ name, size, body }: ArchiveEntry): Promise<Buffer> {
  if (size > MAX_DOCUMENT_BYTES) throw new BackupError('damaged', `${name} in the backup is too large.`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A JSON document of an archive. Throws `BackupError('damaged')` for one of another shape. */
export function parseDocument<Schema extends z.ZodType>(
  content: Uint8Array,
  schema: Schema,
  name: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(content));
  } catch (cause) {
    throw new BackupError('damaged', `${name} in the backup cannot be read.`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BackupError('damaged', `${name} in the backup is not as it should be.`);
  return parsed.data;
}
