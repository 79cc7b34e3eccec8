import type { Context } from '../../http/context.ts';
import { writeAudit } from './audit-log.ts';

export interface RefusedSignIn {
  /** The way in that was tried. */
  readonly by: 'password' | 'google' | 'apple';
  readonly reason: string;
  /** Whose account it was about, where there is one. */
  readonly userId?: string;
}

/** Remembers a sign-in that was refused; one write, whether there is an account or not. */
export async function auditRefusedSignIn(
  ctx: Pick<Context, 'db' | 'clock' | 'identity' | 'requestId'>,
  { by, reason, userId }: RefusedSignIn,
): Promise<void> {
  await writeAudit(ctx, ctx.db, {
    action: 'session.refused',
    ...(userId === undefined ? {} : { subject: { type: 'user', id: userId } }),
    details: { by, reason },
  });
}
