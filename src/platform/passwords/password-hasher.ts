/** Slow by design and therefore bounded: over the bound both reject with `PasswordHasherBusyError`. */
export interface PasswordHasher {
  /** A self-describing hash of the password. */
  hash(password: string): Promise<string>;
  /** Whether a hash was made with other parameters than `hash` uses now. */
  isOutdated(hash: string): boolean;
  verify(hash: string, password: string): Promise<boolean>;
}

/** More sign-ins at once than the machine can hash; the caller is told to come back. */
export class PasswordHasherBusyError extends Error {
  readonly retryable = true;

  constructor() {
    super('too many passwords wait to be hashed');
    this.name = 'PasswordHasherBusyError';
  }
}
