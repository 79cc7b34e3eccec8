import { createHmac } from 'node:crypto';

/** A secret for one purpose out of one that was configured for another; neither tells the other. */
export function deriveSecrets(secrets: readonly string[], purpose: string): string[] {
  return secrets.map((secret) => createHmac('sha256', secret).update(`hivesync ${purpose}`).digest('hex'));
}
