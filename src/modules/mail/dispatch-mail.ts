import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { MailError, type Mailer } from '../../platform/mail/mailer.ts';
import { mailOutbox } from './tables.ts';
import { type MailTemplates, type MailVariables, renderMail } from './template.ts';

export interface MailPorts {
  readonly mailer: Mailer;
  readonly mailTemplates: MailTemplates;
}

export interface QueuedMail {
  readonly id: string;
  readonly recipient: string;
}

/**
 * The values of a message's template when it is sent, or `null` when there is nobody to write to. Called again for
 * every try; the same message must get the same values, or a provider takes it for another one.
 */
export type ComposeMail = (mail: QueuedMail) => Promise<MailVariables | null>;

/** How each kind of message is composed. */
export type MailComposers = Readonly<Record<string, ComposeMail>>;

export interface MailReport {
  readonly sent: number;
  readonly put_off: number;
  readonly given_up: number;
}

type DispatchDeps = Pick<Context, 'db' | 'clock' | 'log'> & MailPorts;
type MailRow = typeof mailOutbox.$inferSelect;
type Ending = NonNullable<MailRow['outcome']>;

const BATCH = 50;
const AT_ONCE = 5;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 60 * 60 * 1_000;
/** As long as a provider remembers the key, so that no try after it can deliver a second copy. */
const GIVE_UP_MS = 24 * 60 * 60 * 1_000;

/** Sends what is due, a few at a time. What a provider refuses for now is tried again, ever more slowly, for a day. */
export async function dispatchMail(deps: DispatchDeps, composers: MailComposers): Promise<MailReport> {
  const due = await deps.db
    .select()
    .from(mailOutbox)
    .where(and(isNull(mailOutbox.endedAt), lte(mailOutbox.nextAttemptAt, deps.clock.now())))
    .orderBy(asc(mailOutbox.nextAttemptAt))
    .limit(BATCH);
  const outcomes: (Ending | 'put_off')[] = [];
  const waiting = due.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const row of waiting) outcomes.push(await dispatch(deps, composers, row));
    }),
  );
  const count = (outcome: Ending | 'put_off') => outcomes.filter((one) => one === outcome).length;
  return { sent: count('sent'), put_off: count('put_off'), given_up: count('given_up') };
}

async function dispatch(
  deps: DispatchDeps,
  composers: MailComposers,
  row: MailRow,
): Promise<Ending | 'put_off'> {
  // Put off before it is tried: a process that dies on a message must not find it first again.
  await deps.db
    .update(mailOutbox)
    .set({ attempts: row.attempts + 1, nextAttemptAt: nextAttempt(deps, row) })
    .where(eq(mailOutbox.id, row.id));
  try {
    const outcome = await send(deps, composers, row);
    await end(deps, row, outcome, null);
    return outcome;
  } catch (error) {
    return refused(deps, row, error);
  }
}

async function send(
  deps: DispatchDeps,
  composers: MailComposers,
  { id, kind, recipient }: MailRow,
): Promise<Ending> {
  const template = deps.mailTemplates.get(kind);
  const compose = Object.hasOwn(composers, kind) ? composers[kind] : undefined;
  if (template === undefined || compose === undefined || recipient === null) {
    throw new MailError('unknown_kind', { retryable: false });
  }
  const variables = await compose({ id, recipient });
  if (variables === null) return 'not_due';
  await deps.mailer.send({ key: id, to: recipient, ...renderMail(template, variables) });
  return 'sent';
}

async function refused(deps: DispatchDeps, row: MailRow, error: unknown): Promise<'given_up' | 'put_off'> {
  const code = error instanceof MailError ? error.code : 'not_composed';
  const isFinal = error instanceof MailError && !error.retryable;
  const isOver = deps.clock.now().getTime() - row.createdAt.getTime() >= GIVE_UP_MS;
  const fields = { mail_id: row.id, kind: row.kind, attempt: row.attempts + 1, error };
  if (isFinal || isOver) {
    deps.log.error(fields, 'a message could not be sent and is given up');
    await end(deps, row, 'given_up', code);
    return 'given_up';
  }
  deps.log.warn(fields, 'a message could not be sent and is tried again later');
  await deps.db.update(mailOutbox).set({ lastError: code }).where(eq(mailOutbox.id, row.id));
  return 'put_off';
}

async function end(deps: DispatchDeps, row: MailRow, outcome: Ending, lastError: string | null) {
  await deps.db
    .update(mailOutbox)
    .set({ endedAt: deps.clock.now(), outcome, recipient: null, lastError })
    .where(eq(mailOutbox.id, row.id));
}

function nextAttempt({ clock }: DispatchDeps, { attempts }: MailRow): Date {
  const delayMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 20), LONGEST_RETRY_MS);
  return new Date(clock.now().getTime() + delayMs);
}
