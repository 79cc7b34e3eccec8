import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { systemIdentity } from '../../platform/identity.ts';
import { MailError, type MailMessage } from '../../platform/mail/mailer.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { dispatchMail, type MailComposers } from './dispatch-mail.ts';
import { purgeMail } from './purge-mail.ts';
import { queueMail } from './queue-mail.ts';
import { mailOutbox } from './tables.ts';
import { parseMailTemplate } from './template.ts';

const HOUR_MS = 3_600_000;
const ADDRESS = 'ada@example.com';
const templates = new Map([['greeting', parseMailTemplate('greeting', 'Subject: Hi\n\n{{id}}', '{{id}}')]]);
const composers: MailComposers = { greeting: async ({ id }) => ({ id }) };

let database: TestDatabase;
let clock: ManualClock;
let sent: MailMessage[];
let refusal: Error | null;
const logs = createMemoryLogger();

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock = new ManualClock();
  sent = [];
  refusal = null;
  await database.db.delete(mailOutbox);
});

const deps = () => ({
  db: database.db,
  clock,
  log: logs.log,
  identity: systemIdentity,
  mailTemplates: templates,
  mailer: {
    kind: 'resend' as const,
    async send(message: MailMessage) {
      if (refusal !== null) throw refusal;
      sent.push(message);
    },
  },
});
const queue = (kind = 'greeting') => queueMail(deps(), database.db, { kind, recipient: ADDRESS });
const dispatch = (using = composers) => dispatchMail(deps(), using);
const rows = () => database.db.select().from(mailOutbox);

it('sends a message once, under its own key, and forgets the address', async () => {
  await queue();
  expect(await dispatch()).toEqual({ sent: 1, put_off: 0, given_up: 0 });
  expect(await dispatch()).toEqual({ sent: 0, put_off: 0, given_up: 0 });
  const [row] = await rows();
  expect(sent).toEqual([{ key: row?.id, to: ADDRESS, subject: 'Hi', text: row?.id, html: row?.id }]);
  expect(row).toMatchObject({ outcome: 'sent', recipient: null, attempts: 1 });
});

it('is given nothing by a transaction that fails', async () => {
  const failed = database.db.transaction(async (tx) => {
    await queueMail(deps(), tx, { kind: 'greeting', recipient: ADDRESS });
    throw new Error('undone');
  });
  await expect(failed).rejects.toThrow('undone');
  expect(await dispatch()).toMatchObject({ sent: 0 });
});

it('tries again what is refused for now, ever more slowly, with the same message', async () => {
  await queue();
  refusal = new MailError('rate_limit_exceeded', { retryable: true });
  expect(await dispatch()).toMatchObject({ put_off: 1 });
  expect(await dispatch()).toMatchObject({ put_off: 0 });
  clock.advance(30_000);
  expect(await dispatch()).toMatchObject({ put_off: 1 });
  clock.advance(30_000);
  expect(await dispatch()).toMatchObject({ put_off: 0 });
  clock.advance(30_000);
  refusal = null;
  expect(await dispatch()).toMatchObject({ sent: 1 });
  const [row] = await rows();
  expect(sent).toMatchObject([{ key: row?.id }]);
  expect(row).toMatchObject({ attempts: 3, outcome: 'sent', lastError: null });
});

it('gives up what is refused for good, and everything after a day', async () => {
  await queue();
  refusal = new MailError('validation_error', { retryable: false });
  expect(await dispatch()).toMatchObject({ given_up: 1 });
  await queue();
  refusal = new MailError('no_answer', { retryable: true });
  for (let hour = 0; hour < 24; hour += 1) {
    await dispatch();
    clock.advance(HOUR_MS);
  }
  expect(await dispatch()).toMatchObject({ given_up: 1 });
  const ended = await rows();
  expect(ended.map(({ lastError }) => lastError).toSorted()).toEqual(['no_answer', 'validation_error']);
  expect(ended.map(({ recipient }) => recipient)).toEqual([null, null]);
});

it('does not let one message that cannot be composed hold up the others', async () => {
  await queue('of_no_template');
  await queue();
  let broken = true;
  const once: MailComposers = {
    greeting: async ({ id }) => {
      if (broken) throw new Error('the database is away');
      return { id };
    },
  };
  expect(await dispatch(once)).toEqual({ sent: 0, put_off: 1, given_up: 1 });
  broken = false;
  clock.advance(HOUR_MS);
  expect(await dispatch(once)).toMatchObject({ sent: 1 });
});

it('drops what has nobody to go to', async () => {
  await queue();
  expect(await dispatch({ greeting: async () => null })).toEqual({ sent: 0, put_off: 0, given_up: 0 });
  expect(sent).toEqual([]);
  expect(await rows()).toMatchObject([{ outcome: 'not_due', recipient: null }]);
});

it('sends more than one batch in turns', async () => {
  for (let count = 0; count < 60; count += 1) await queue();
  expect(await dispatch()).toMatchObject({ sent: 50 });
  expect(await dispatch()).toMatchObject({ sent: 10 });
  expect(new Set(sent.map(({ key }) => key)).size).toBe(60);
});

it('keeps records of what ended for a while, and what waits until it has ended', async () => {
  await queue();
  await dispatch();
  await queue();
  expect(await purgeMail(deps(), new Date(clock.now().getTime() - 1))).toBe(0);
  expect(await purgeMail(deps(), clock.now())).toBe(1);
  expect(await database.db.$count(mailOutbox, eq(mailOutbox.recipient, ADDRESS))).toBe(1);
});

it('writes no address into the log', async () => {
  expect(logs.lines().length).toBeGreaterThan(3);
  expect(logs.lines().join('\n')).not.toContain(ADDRESS);
});
