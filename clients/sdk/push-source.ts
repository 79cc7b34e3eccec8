import { bodyOf, type HiveSyncClient } from './client.ts';
import type { components } from './schema.gen.ts';

export type Revision = components['schemas']['Revision'];

export interface SourceFile {
  /** Project-relative, with `/`. */
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface PushedSource {
  readonly revision: Revision;
  /** How many distinct contents the API did not have yet. */
  readonly uploaded: number;
}

/**
 * Makes a revision of these files. Only contents that the project does not know yet are sent, straight to
 * object storage. Throws `ApiError`, or `Error` when storage refuses an upload.
 */
export async function pushSource(
  client: HiveSyncClient,
  projectId: string,
  files: readonly SourceFile[],
): Promise<PushedSource> {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const listed: { path: string; sha256: string; size_bytes: number }[] = [];
  for (const { path, content } of files) {
    const sha256 = await sha256Hex(content);
    contents.set(sha256, content);
    listed.push({ path, sha256, size_bytes: content.byteLength });
  }
  const path = { project_id: projectId };
  const answer = await bodyOf(
    client.http.POST('/api/v1/projects/{project_id}/revisions', {
      params: { path },
      headers: onlyOnce(),
      body: { files: listed },
    }),
  );
  if (!('missing' in answer)) return { revision: answer, uploaded: 0 };
  for (const missing of answer.missing) await upload(missing, contents.get(missing.sha256));
  const revision = await bodyOf(
    client.http.POST('/api/v1/projects/{project_id}/revisions/uploads/{upload_id}/complete', {
      params: { path: { ...path, upload_id: answer.upload_id } },
      headers: onlyOnce(),
    }),
  );
  return { revision, uploaded: answer.missing.length };
}

/** An answer that is lost on the way must not become a second revision. */
function onlyOnce(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() };
}

type MissingBlob = components['schemas']['PendingUpload']['missing'][number];

async function upload(missing: MissingBlob, content: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  if (content === undefined) throw new Error('the API asked for content that was not announced');
  const answer = await fetch(missing.upload_url, {
    method: 'PUT',
    headers: missing.upload_headers,
    body: content,
  });
  if (!answer.ok) throw new Error(`object storage answered ${answer.status} to an upload; push again`);
}

async function sha256Hex(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
