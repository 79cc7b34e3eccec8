import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { matchesEtag, toEtag } from '../../http/entity-tag.ts';

/** Content that is the same for everybody for as long as the process runs. */
export interface RegistryDocument {
  readonly json: string;
  readonly sha256: string;
}

/** How long a client may go without asking whether it has changed. */
const FRESH_SECONDS = 300;
const VERSION_LENGTH = 12;

/** The content with a `version` that changes when it does, as it is sent. */
export function toRegistryDocument(content: object): RegistryDocument {
  const version = hash(JSON.stringify(content)).slice(0, VERSION_LENGTH);
  const json = JSON.stringify({ version, ...content });
  return { json, sha256: hash(json) };
}

/** The content, or 304 for a client that has it. */
export function answerRegistry(c: Context, { json, sha256 }: RegistryDocument): Response {
  const headers = { ETag: toEtag(sha256), 'Cache-Control': `public, max-age=${FRESH_SECONDS}` };
  if (matchesEtag(c.req.header('if-none-match'), sha256)) return c.body(null, 304, headers);
  return c.body(json, 200, { ...headers, 'Content-Type': 'application/json; charset=UTF-8' });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
