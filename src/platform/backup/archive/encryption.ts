import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from '../backup-error.ts';
import { toReadableStream } from './to-readable-stream.ts';

type Step = (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;

export interface Encryption {
  readonly passphrase: string;
  /** How much work a guess at the passphrase is, as a power of two; by itself some seconds. */
  readonly workFactor?: number;
}

/** How every file begins that age has encrypted. */
export const AGE_HEADER = 'age-encryption.org/v1\n';

/** A step of a pipeline that encrypts with a passphrase, as `age --passphrase` does; with none it passes chunks on. */
export function encryptChunks(encryption: Encryption | null): Step {
  return async function* (chunks) {
    if (encryption === null) return yield* chunks;
    const encrypter = new Encrypter();
    encrypter.setPassphrase(encryption.passphrase);
    if (encryption.workFactor !== undefined) encrypter.setScryptWorkFactor(encryption.workFactor);
    yield* await encrypter.encrypt(toReadableStream(chunks));
  };
}

/** The reverse. Throws `BackupError('passphrase')`; what was changed since it was encrypted is not passed on. */
export function decryptChunks(passphrase: string | null): Step {
  return async function* (chunks) {
    if (passphrase === null) return yield* chunks;
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const decrypted = await decrypter.decrypt(toReadableStream(chunks)).catch((cause: unknown) => {
      throw new BackupError('passphrase', 'The passphrase does not open this file.', { cause });
    });
    yield* decrypted;
  };
}
