import type { Mailer, MailMessage } from '../platform/mail/mailer.ts';

export interface TestMailbox {
  readonly mailer: Mailer;
  /** What was sent to an address, first message first. */
  to(address: string): readonly MailMessage[];
}

/** Keeps messages in memory and takes each key once, as a provider does. */
export function createTestMailbox(): TestMailbox {
  const messages = new Map<string, MailMessage>();
  return {
    mailer: {
      kind: 'file',
      async send(message) {
        if (!messages.has(message.key)) messages.set(message.key, message);
      },
    },
    to: (address) => [...messages.values()].filter((message) => message.to === address),
  };
}
