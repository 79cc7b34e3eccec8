/** A message as it leaves: everything is written out, nothing is left to the provider. */
export interface MailMessage {
  /** Names the message: sent twice under the same key, it arrives once. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands messages to whoever delivers them. */
export interface Mailer {
  readonly kind: 'resend' | 'file';
  /** Resolves once the message is accepted for delivery. Throws `MailError`. */
  send(message: MailMessage): Promise<void>;
}

/** A message that was not accepted. Neither the address nor the provider's own words are in it. */
export class MailError extends Error {
  /** The provider's name for what was wrong; a word, never a sentence. */
  readonly code: string;
  /** Whether the same message may be accepted later. */
  readonly retryable: boolean;

  constructor(code: string, options: { readonly retryable: boolean; readonly cause?: unknown }) {
    super(`the mail provider did not accept a message: ${code}`, { cause: options.cause });
    this.name = 'MailError';
    this.code = code;
    this.retryable = options.retryable;
  }
}
