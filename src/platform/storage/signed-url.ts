import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { MAX_URL_LIFE_SECONDS } from './object-storage.ts';

export const STORAGE_PATH = '/storage/';

export interface SigningOptions {
  readonly publicBaseUrl: string;
  readonly signingSecrets: readonly string[];
  readonly clock: Clock;
}

/** What a URL allows. An upload is bound to one content. */
export type StorageGrant =
  | { readonly method: 'GET'; readonly key: string; readonly downloadName?: string }
  | {
      readonly method: 'PUT';
      readonly key: string;
      readonly contentType: string;
      readonly sizeBytes: number;
      readonly sha256: string;
    };

export type GrantVerdict =
  | { readonly ok: true; readonly grant: StorageGrant }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

/** A URL that proves, until it expires, that this API allowed one request. */
export function signStorageUrl(
  options: SigningOptions,
  request: StorageGrant & { readonly expiresInSeconds: number },
): string {
  const [secret] = options.signingSecrets;
  if (secret === undefined) throw new Error('no storage signing secret is configured');
  const life = Math.min(request.expiresInSeconds, MAX_URL_LIFE_SECONDS);
  const expires = Math.floor(options.clock.now().getTime() / 1_000) + life;
  const url = new URL(STORAGE_PATH + request.key, options.publicBaseUrl);
  url.searchParams.set('expires', String(expires));
  if (request.method === 'PUT') {
    url.searchParams.set('type', request.contentType);
    url.searchParams.set('size', String(request.sizeBytes));
    url.searchParams.set('sha256', request.sha256);
  } else if (request.downloadName !== undefined) {
    url.searchParams.set('name', request.downloadName);
  }
  url.searchParams.set('signature', signatureOf(secret, request, expires));
  return url.href;
}

/** What the URL of a request allows. Never throws on any URL. */
export function verifyStorageUrl(
  options: Pick<SigningOptions, 'signingSecrets' | 'clock'>,
  method: 'GET' | 'PUT',
  url: URL,
): GrantVerdict {
  const grant = readGrant(method, url);
  const expires = Number(url.searchParams.get('expires'));
  const given = Buffer.from(url.searchParams.get('signature') ?? '');
  let matched = false;
  for (const secret of options.signingSecrets) {
    const expected = Buffer.from(signatureOf(secret, grant, expires));
    matched = (given.length === expected.length && timingSafeEqual(given, expected)) || matched;
  }
  if (!matched) return { ok: false, reason: 'invalid' };
  const isLive = options.clock.now().getTime() < expires * 1_000;
  return isLive ? { ok: true, grant } : { ok: false, reason: 'expired' };
}

function readGrant(method: 'GET' | 'PUT', url: URL): StorageGrant {
  const key = url.pathname.slice(STORAGE_PATH.length);
  if (method === 'GET') {
    const downloadName = url.searchParams.get('name');
    return { method, key, ...(downloadName === null ? {} : { downloadName }) };
  }
  return {
    method,
    key,
    contentType: url.searchParams.get('type') ?? '',
    sizeBytes: Number(url.searchParams.get('size')),
    sha256: url.searchParams.get('sha256') ?? '',
  };
}

function signatureOf(secret: string, grant: StorageGrant, expires: number): string {
  // As JSON, so that no field can reach into the next.
  const text = JSON.stringify([
    'hivesync-storage-v1',
    grant.method,
    grant.key,
    String(expires),
    ...signedFields(grant),
  ]);
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function signedFields(grant: StorageGrant): string[] {
  if (grant.method === 'PUT') return [grant.contentType, String(grant.sizeBytes), grant.sha256];
  return grant.downloadName === undefined ? [] : [grant.downloadName];
}
