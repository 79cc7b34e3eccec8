import { createHash, createHmac } from 'node:crypto';
import type { AccountSettings } from '../../accounts/index.ts';

/**
 * The token that a message carries. Derived from the message's id and our secret, so that a message that is tried
 * again says the same without the token being kept anywhere.
 */
export function invitationToken({ sessionSecrets }: AccountSettings, mailId: string): string {
  const [secret] = sessionSecrets;
  if (secret === undefined) throw new Error('no session secret is configured');
  return `hsi_${createHmac('sha256', secret).update(`team invitation\n${mailId}`).digest('base64url')}`;
}

export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
