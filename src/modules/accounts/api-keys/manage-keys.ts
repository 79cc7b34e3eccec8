import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ApiKeyScope } from '../../../contracts/api-key-scopes.ts';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { writeAudit } from '../audit-log.ts';
import type { AccountPorts } from '../settings.ts';
import { apiKeys, users } from '../tables.ts';
import { createApiKey, hashApiKey, prefixOf } from './api-key.ts';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

export interface ApiKeyInput {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
}

/** More than anybody can tell apart. */
export const MAX_KEYS = 50;

/** The caller's keys that work, the newest first. */
export function listApiKeys(ctx: UserContext): Promise<ApiKeyRow[]> {
  return ctx.db.select().from(apiKeys).where(worksFor(ctx.actor.userId)).orderBy(desc(apiKeys.id));
}

/** A new key of the caller, beside the key itself, which nobody sees again. Throws `CONFLICT` at `MAX_KEYS`. */
export async function makeApiKey(
  ctx: UserContext & AccountPorts,
  input: ApiKeyInput,
): Promise<{ readonly row: ApiKeyRow; readonly key: string }> {
  const { userId } = ctx.actor;
  const key = createApiKey(ctx.identity);
  const [keyHash] = hashApiKey(ctx.accounts.apiKeySecrets, key);
  if (keyHash === undefined) throw new Error('no API key secret is configured');
  const row: ApiKeyRow = {
    id: ctx.identity.id(),
    userId,
    name: input.name,
    prefix: prefixOf(key),
    keyHash,
    scopes: [...new Set(input.scopes)],
    createdAt: ctx.clock.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await ctx.db.transaction(async (tx) => {
    // Takes turns with others of the same person, so that parallel ones cannot pass the limit.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    if ((await tx.$count(apiKeys, worksFor(userId))) >= MAX_KEYS) {
      throw new DomainError('CONFLICT', `There are ${MAX_KEYS} API keys already. Revoke one you do not use.`);
    }
    await tx.insert(apiKeys).values(row);
    await writeAudit(ctx, tx, {
      action: 'api_key.created',
      actorUserId: userId,
      subject: { type: 'api_key', id: row.id },
      details: { scopes: row.scopes },
    });
  });
  return { row, key };
}

/** Ends a key of the caller at once. Throws `NOT_FOUND` when there is no such key of theirs that works. */
export async function revokeApiKey(ctx: UserContext, keyId: string): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(eq(apiKeys.id, keyId), worksFor(userId)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) {
      throw new DomainError('NOT_FOUND', 'There is no such API key. GET /api-keys lists those that work.');
    }
    await writeAudit(ctx, tx, {
      action: 'api_key.revoked',
      actorUserId: userId,
      subject: { type: 'api_key', id: keyId },
    });
  });
}

/** Ends all of a person's keys. Tells how many there were. */
export async function revokeAllKeys(
  ctx: Pick<UserContext, 'clock'>,
  tx: Transaction,
  userId: string,
): Promise<number> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: ctx.clock.now() })
    .where(worksFor(userId))
    .returning({ id: apiKeys.id });
  return revoked.length;
}

function worksFor(userId: string) {
  return and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt));
}
