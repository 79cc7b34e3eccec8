import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed text begins with; answers are JSON, which never does. */
const MARK = 'sealed.1.';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The text, readable only with the first of the secrets: some answers hold tokens. Authenticated, with a fresh nonce. */
export function sealAnswer(secrets: readonly string[], text: string): string {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('no secret is configured');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text again; `null` when none of the secrets opens it. What the release before kept is not sealed. */
export function openAnswer(secrets: readonly string[], kept: string): string | null {
  if (!kept.startsWith(MARK)) return kept;
  const bytes = Buffer.from(kept.slice(MARK.length), 'base64');
  for (const secret of secrets) {
    const text = tryOpen(secret, bytes);
    if (text !== null) return text;
  }
  return null;
}

function tryOpen(secret: string, bytes: Buffer): string | null {
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, keyOf(secret), nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'hivesync kept answers', 32));
}
