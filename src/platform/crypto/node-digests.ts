import { createHmac, hash } from 'node:crypto';
import type { Digests } from '../../contracts/signature.ts';

/**
 * Node's own: for the few hundred bytes of a runner's call, handing each step to the thread pool, as Web Crypto does,
 * costs ten times the computation.
 */
export const nodeDigests: Digests = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  hmacSha256: (secret, text) => createHmac('sha256', secret).update(text).digest('hex'),
};
