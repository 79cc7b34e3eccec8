import { createHash, createHmac } from 'node:crypto';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Context } from '../../../http/context.ts';
import type { Executor, Transaction } from '../../../platform/db/database.ts';
import type { AccountSettings } from '../settings.ts';
import { type MAIL_LINK_PURPOSES, mailLinks } from '../tables.ts';

export type MailLinkPurpose = (typeof MAIL_LINK_PURPOSES)[number];

/** How long a link in an e-mail works. */
export const MAIL_LINK_SECONDS = { verify_email: 24 * 60 * 60, reset_password: 30 * 60 } as const;

interface LinkDeps extends Pick<Context, 'db' | 'clock'> {
  readonly accounts: AccountSettings;
}

/**
 * The token that a message carries. Derived from the message's id and our secret, so that a message that is tried
 * again says the same without the token being kept anywhere. Its life begins anew with every try.
 */
export async function issueMailLink(
  deps: LinkDeps,
  link: { readonly mailId: string; readonly userId: string; readonly purpose: MailLinkPurpose },
): Promise<string> {
  const [secret] = deps.accounts.sessionSecrets;
  if (secret === undefined) throw new Error('no session secret is configured');
  const mac = createHmac('sha256', secret).update(`mail link\n${link.purpose}\n${link.mailId}`);
  const token = `hsl_${mac.digest('base64url')}`;
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + MAIL_LINK_SECONDS[link.purpose] * 1_000);
  await deps.db
    .insert(mailLinks)
    .values({
      tokenHash: hashToken(token),
      userId: link.userId,
      purpose: link.purpose,
      createdAt,
      expiresAt,
    })
    .onConflictDoUpdate({
      target: mailLinks.tokenHash,
      set: { expiresAt },
      setWhere: isNull(mailLinks.usedAt),
    });
  return token;
}

/** Whose link it is, while it still works. Throws `LINK_EXPIRED`. */
export async function peekMailLink(
  ctx: Pick<Context, 'clock'>,
  executor: Executor,
  link: { readonly token: string; readonly purpose: MailLinkPurpose },
): Promise<string> {
  const [row] = await executor
    .select({ userId: mailLinks.userId })
    .from(mailLinks)
    .where(stillWorks(ctx, link));
  if (row === undefined) throw linkExpired();
  return row.userId;
}

/** Uses a link up and tells whose it was; of any number of simultaneous calls one succeeds. Throws `LINK_EXPIRED`. */
export async function useMailLink(
  ctx: Pick<Context, 'clock'>,
  tx: Transaction,
  link: { readonly token: string; readonly purpose: MailLinkPurpose },
): Promise<string> {
  const [row] = await tx
    .update(mailLinks)
    .set({ usedAt: ctx.clock.now() })
    .where(stillWorks(ctx, link))
    .returning({ userId: mailLinks.userId });
  if (row === undefined) throw linkExpired();
  return row.userId;
}

/** Takes their effect from all of a person's links of one purpose. */
export async function voidMailLinks(
  ctx: Pick<Context, 'clock'>,
  tx: Transaction,
  links: { readonly userId: string; readonly purpose: MailLinkPurpose },
): Promise<void> {
  await tx
    .update(mailLinks)
    .set({ usedAt: ctx.clock.now() })
    .where(
      and(eq(mailLinks.userId, links.userId), eq(mailLinks.purpose, links.purpose), isNull(mailLinks.usedAt)),
    );
}

/** Deletes links that ended by age. Tells how many went. */
export async function purgeMailLinks(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(mailLinks)
    .where(lte(mailLinks.expiresAt, ctx.clock.now()))
    .returning({ tokenHash: mailLinks.tokenHash });
  return gone.length;
}

function stillWorks(
  ctx: Pick<Context, 'clock'>,
  { token, purpose }: { readonly token: string; readonly purpose: MailLinkPurpose },
) {
  return and(
    eq(mailLinks.tokenHash, hashToken(token)),
    eq(mailLinks.purpose, purpose),
    isNull(mailLinks.usedAt),
    gt(mailLinks.expiresAt, ctx.clock.now()),
  );
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function linkExpired(): DomainError {
  return new DomainError('LINK_EXPIRED', 'This link was used or has expired. Ask for a new one.');
}
