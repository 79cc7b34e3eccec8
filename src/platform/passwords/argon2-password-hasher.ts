import { hash, verify } from '@node-rs/argon2';
import { type PasswordHasher, PasswordHasherBusyError } from './password-hasher.ts';

export interface Argon2Bounds {
  /** Hashes computed at the same time; each takes a thread and 19 MiB. */
  readonly concurrency: number;
  /** Hashes that may wait for their turn; beyond that callers are refused at once. */
  readonly maxWaiting: number;
}

export interface Argon2Parameters {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's minimum for Argon2id, the library's default algorithm. */
export const OWASP_PARAMETERS: Argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id on libuv's threads, off the event loop, and never more at once than `bounds` say. */
export function createArgon2PasswordHasher(
  bounds: Argon2Bounds,
  parameters: Argon2Parameters = OWASP_PARAMETERS,
): PasswordHasher {
  const { memoryCost, timeCost, parallelism } = parameters;
  const waiting: (() => void)[] = [];
  let running = 0;

  async function acquire(): Promise<void> {
    if (running < bounds.concurrency) {
      running += 1;
      return;
    }
    if (waiting.length >= bounds.maxWaiting) throw new PasswordHasherBusyError();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function release(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    await acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(password, parameters)),
    isOutdated: (encoded) =>
      !encoded.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`),
    verify: (encoded, password) => inTurn(() => verify(encoded, password)),
  };
}
