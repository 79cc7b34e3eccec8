/**
 * Signatures of worker calls (claim, callback, heartbeat). Web APIs only and no imports, because the edge
 * carries this file too.
 *
 * The signed text is `v1\n{timestamp}\n{worker}\n{METHOD}\n{path}\n{sha256hex(raw body)}`; the header is
 * `X-HS-Signature: v1=<hex HMAC-SHA256>`.
 */

export const TIMESTAMP_HEADER = 'x-hs-timestamp';
export const WORKER_HEADER = 'x-hs-worker';
export const SIGNATURE_HEADER = 'x-hs-signature';

/** How far a timestamp may be off, either way. */
export const MAX_CLOCK_SKEW_SECONDS = 120;

const WORKER_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const TIMESTAMP = /^[0-9]{1,12}$/;
const SIGNATURE = /^v1=[0-9a-f]{64}$/;

export interface SignedCall {
  readonly method: string;
  /** The path alone, without query or host, exactly as the API sees it. */
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface SignatureHeaders {
  readonly timestamp: string;
  readonly worker: string;
  readonly signature: string;
}

export type SignatureVerdict =
  | { readonly ok: true; readonly worker: string; readonly timestampSeconds: number }
  | { readonly ok: false; readonly reason: 'malformed_header' | 'stale_timestamp' | 'wrong_signature' };

/** What signatures are computed with, in lower-case hex: Web Crypto, or what a runtime does the same with at less cost. */
export interface Digests {
  sha256(bytes: Uint8Array<ArrayBuffer>): string | Promise<string>;
  hmacSha256(secret: string, text: string): string | Promise<string>;
}

const webDigests: Digests = {
  sha256: async (bytes) => toHex(await crypto.subtle.digest('SHA-256', bytes)),
  async hmacSha256(secret, text) {
    const encoder = new TextEncoder();
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
    return toHex(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  },
};

/** The secrets of a comma list: the first signs, all verify. */
export function parseSecrets(list: string): string[] {
  return list
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
}

/** Headers for one delivery attempt, signed with the first secret. Throws when there is none. */
export async function signCall(
  secrets: readonly string[],
  call: SignedCall,
  worker: string,
  timestampSeconds: number,
  digests: Digests = webDigests,
): Promise<SignatureHeaders> {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('no signing secret is configured');
  const timestamp = String(Math.trunc(timestampSeconds));
  const mac = await digests.hmacSha256(secret, await signedText(call, worker, timestamp, digests));
  return { timestamp, worker, signature: `v1=${mac}` };
}

/** Checks form, time and signature, in constant time for the last. Never throws on any header content. */
export async function verifyCall(
  secrets: readonly string[],
  call: SignedCall,
  headers: { timestamp: string | null; worker: string | null; signature: string | null },
  nowSeconds: number,
  digests: Digests = webDigests,
): Promise<SignatureVerdict> {
  const { timestamp, worker, signature } = headers;
  if (timestamp === null || worker === null || signature === null) return malformed;
  if (!TIMESTAMP.test(timestamp) || !WORKER_ID.test(worker) || !SIGNATURE.test(signature)) return malformed;
  const timestampSeconds = Number(timestamp);
  if (Math.abs(nowSeconds - timestampSeconds) > MAX_CLOCK_SKEW_SECONDS) {
    return { ok: false, reason: 'stale_timestamp' };
  }
  const text = await signedText(call, worker, timestamp, digests);
  const given = signature.slice('v1='.length);
  let matched = false;
  for (const secret of secrets) {
    const expected = await digests.hmacSha256(secret, text);
    // Every secret is tried, so that the time taken does not tell which one matched.
    matched = isSame(expected, given) || matched;
  }
  return matched ? { ok: true, worker, timestampSeconds } : { ok: false, reason: 'wrong_signature' };
}

const malformed = { ok: false, reason: 'malformed_header' } as const;

async function signedText(
  call: SignedCall,
  worker: string,
  timestamp: string,
  digests: Digests,
): Promise<string> {
  const bodyHash = await digests.sha256(call.body);
  return `v1\n${timestamp}\n${worker}\n${call.method.toUpperCase()}\n${call.path}\n${bodyHash}`;
}

/** Takes as long whatever the first difference is. */
function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let i = 0; i < one.length; i += 1) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
}

function toHex(buffer: ArrayBuffer): string {
  let hex = '';
  for (const byte of new Uint8Array(buffer)) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
