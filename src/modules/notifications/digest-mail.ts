import { eq } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { MailComposers } from '../mail/index.ts';
import { DIGEST_MAIL } from './queue-digests.ts';
import { notificationDigests } from './tables.ts';

/** How a digest is composed when it is sent: as it was fixed when it was queued. */
export function digestMail({ db }: Pick<Context, 'db'>): MailComposers {
  return {
    [DIGEST_MAIL]: async ({ id }) => {
      const [digest] = await db.select().from(notificationDigests).where(eq(notificationDigests.mailId, id));
      if (digest === undefined) return null;
      return { lines: digest.lines.map((line) => `• ${toOneLine(line)}`).join('\n') };
    },
  };
}

/** Names are what people typed. */
function toOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
