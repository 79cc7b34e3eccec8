import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { UserContext } from '../../../http/context.ts';
import { sessions } from '../tables.ts';
import { toDeviceName } from './device-name.ts';

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  /** Of an app, with tokens, or of a browser, with a cookie. */
  readonly kind: 'app' | 'web';
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** More than anybody looks through; the ones not shown were used longest ago. */
const MAX_SHOWN = 100;

/** The caller's open sessions, the last used first. */
export async function listSessions(ctx: UserContext): Promise<SessionView[]> {
  const { userId, sessionId } = ctx.actor;
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, ctx.clock.now())),
    )
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(MAX_SHOWN);
  return rows.map((row) => ({
    id: row.id,
    device: toDeviceName(row.userAgent),
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    expiresAt: row.expiresAt,
    kind: row.cookieHash === null ? 'app' : 'web',
    isCurrent: row.id === sessionId,
  }));
}
