import { Resend } from 'resend';
import { MailError, type Mailer } from './mailer.ts';

export interface ResendOptions {
  readonly apiKey: string;
  /** `HiveSync <hello@example.com>`, of a domain that Resend has verified. */
  readonly from: string;
  /** Another server that speaks Resend's API. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** What another try cannot change; all else, and what Resend adds to its list later, is tried again. */
const FINAL: ReadonlySet<string> = new Set([
  'invalid_attachment',
  'invalid_from_address',
  'invalid_idempotency_key',
  'invalid_parameter',
  'missing_required_field',
  'validation_error',
]);

/** Sends through Resend's API, which delivers a message once per idempotency key for 24 hours. */
export function createResendMailer(options: ResendOptions): Mailer {
  const { apiKey, from, baseUrl, timeoutMs = TIMEOUT_MS } = options;
  const client = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return {
    kind: 'resend',
    async send({ key, to, subject, text, html }) {
      const { error } = await client.emails
        .send(
          { from, to, subject, text, html },
          { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) },
        )
        .catch((cause: unknown) => {
          throw new MailError('no_answer', { retryable: true, cause });
        });
      // The key was used with another wording: the message is already on its way.
      if (error === null || error.name === 'invalid_idempotent_request') return;
      throw new MailError(error.name, { retryable: !FINAL.has(error.name) });
    },
  };
}
