import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailError, type Mailer } from './mailer.ts';

const KEY = /^[A-Za-z0-9_-]{1,200}$/;

/** Keeps messages as JSON files that only this user may read, where no provider is configured. */
export function createFileMailer(folder: string): Mailer {
  return {
    kind: 'file',
    async send({ key, ...message }) {
      if (!KEY.test(key)) throw new MailError('invalid_key', { retryable: false });
      const path = join(folder, `${key}.json`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // Whole or not at all, and over what an earlier try has written.
        await writeFile(`${path}.part`, `${JSON.stringify(message, null, 2)}\n`, { mode: 0o600 });
        await rename(`${path}.part`, path);
      } catch (cause) {
        throw new MailError('outbox_not_written', { retryable: true, cause });
      }
    },
  };
}
