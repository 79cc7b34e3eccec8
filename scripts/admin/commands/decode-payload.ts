import { gunzipSync } from 'node:zlib';
import { AdminError } from '../admin-error.ts';
import type { RunCommand } from '../command.ts';

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** A queue's payload is some hundred bytes, and a callback 64 KiB at most. */
const MAX_BYTES = 1024 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Decodes base64 or base64url, packed by gzip or not, and the two readable parts of a token. Signatures are not checked
 * and not shown. Throws `AdminError` for anything else.
 */
export const run: RunCommand = async (_ctx, [given = '']) => {
  const parts = given.trim().split('.');
  if (parts.length === 3) {
    const [header, claims] = parts.slice(0, 2).map(decodePart);
    const data = { header, claims, signature: 'not checked' };
    return { lines: [JSON.stringify(data, null, 2)], data };
  }
  if (parts.length !== 1) throw notBase64();
  const payload = decodePart(given.trim());
  const lines = [typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2)];
  return { lines, data: { payload } };
};

/** JSON where it is that, else text. */
function decodePart(text: string): unknown {
  if (!BASE64.test(text)) throw notBase64();
  const decoded = toText(unpack(Buffer.from(text, 'base64')));
  try {
    return JSON.parse(decoded);
  } catch {
    return decoded;
  }
}

function unpack(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 2).equals(GZIP)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch {
    throw new AdminError(`It is packed by gzip, and damaged or larger than ${MAX_BYTES} bytes.`);
  }
}

function toText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AdminError('It is base64 of something that is no text.');
  }
}

function notBase64(): AdminError {
  return new AdminError('This is neither base64 nor a token of three parts.');
}
