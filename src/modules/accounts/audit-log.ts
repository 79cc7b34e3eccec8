import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { auditLog } from './tables.ts';

export interface AuditEntry {
  /** `noun.verb`: `session.refresh_reused`, `worker_call.rejected`. */
  readonly action: string;
  readonly actorUserId?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  /** Ids, codes and counts; never content, addresses or tokens. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Appends to the audit log, in the transaction of what it tells about. */
export async function writeAudit(
  ctx: Pick<Context, 'clock' | 'identity' | 'requestId' | 'network'>,
  executor: Executor,
  entry: AuditEntry,
): Promise<void> {
  await executor.insert(auditLog).values({
    id: ctx.identity.id(),
    at: ctx.clock.now(),
    actorUserId: entry.actorUserId ?? null,
    action: entry.action,
    subjectType: entry.subject?.type ?? null,
    subjectId: entry.subject?.id ?? null,
    requestId: ctx.requestId,
    network: ctx.network ?? null,
    details: entry.details ?? {},
  });
}

/** What the audit log tells of a subject, oldest first; for subjects of few entries. */
export function readAudit(
  executor: Executor,
  subject: { readonly type: string; readonly id: string },
): Promise<{ readonly action: string; readonly at: Date }[]> {
  return executor
    .select({ action: auditLog.action, at: auditLog.at })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, subject.type), eq(auditLog.subjectId, subject.id)))
    .orderBy(asc(auditLog.id));
}
