import { eq } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import type { ComposeMail, MailComposers } from '../../mail/index.ts';
import { closingDay } from '../dormancy/dormancy.ts';
import { MAIL_PAGES } from '../pages/page-paths.ts';
import type { AccountSettings } from '../settings.ts';
import { users } from '../tables.ts';
import type { UserRow } from '../user-account.ts';
import { issueMailLink, MAIL_LINK_SECONDS } from './mail-link.ts';

interface MailDeps extends Pick<Context, 'db' | 'clock'> {
  readonly accounts: AccountSettings;
}

/**
 * How messages about accounts are composed when they are sent. Only here is looked up whether an address has an
 * account: whoever asks for a message is answered before, and learns nothing from the time it takes.
 */
export function accountMail(deps: MailDeps): MailComposers {
  return {
    verify_email: forAccount(deps, async (user, mailId) => {
      if (user.emailVerifiedAt !== null) return null;
      const link = await linkFor(deps, user, mailId, 'verify_email');
      return { link, hours: String(MAIL_LINK_SECONDS.verify_email / 3_600) };
    }),
    reset_password: forAccount(deps, async (user, mailId) => {
      const link = await linkFor(deps, user, mailId, 'reset_password');
      return { link, minutes: String(MAIL_LINK_SECONDS.reset_password / 60) };
    }),
    // To an address that has no account any more.
    account_deleted: async () => ({}),
    account_expired: async () => ({}),
    account_dormant: forAccount(deps, async ({ dormantWarnedAt }) =>
      dormantWarnedAt === null
        ? null
        : { link: deps.accounts.publicUrl, until: closingDay(dormantWarnedAt).toISOString().slice(0, 10) },
    ),
    sign_in_added: forAccount(deps, async () => ({
      link: `${deps.accounts.publicUrl}${MAIL_PAGES.reset_password}`,
    })),
    sign_in_removed: forAccount(deps, async () => ({
      link: `${deps.accounts.publicUrl}${MAIL_PAGES.reset_password}`,
    })),
    password_changed: forAccount(deps, async () => ({
      link: `${deps.accounts.publicUrl}${MAIL_PAGES.reset_password}`,
    })),
  };
}

function forAccount(
  { db }: MailDeps,
  compose: (user: UserRow, mailId: string) => ReturnType<ComposeMail>,
): ComposeMail {
  return async ({ id, recipient }) => {
    const [user] = await db.select().from(users).where(eq(users.email, recipient));
    return user === undefined || user.suspendedAt !== null ? null : compose(user, id);
  };
}

async function linkFor(
  deps: MailDeps,
  user: UserRow,
  mailId: string,
  purpose: keyof typeof MAIL_PAGES,
): Promise<string> {
  const token = await issueMailLink(deps, { mailId, userId: user.id, purpose });
  return `${deps.accounts.publicUrl}${MAIL_PAGES[purpose]}#token=${token}`;
}
