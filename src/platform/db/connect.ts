import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Logger } from '../log/logger.ts';
import type { Database } from './database.ts';
import { guardTransactions } from './guard-transactions.ts';
import { keepStatements } from './keep-statements.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Absent: no TLS. Otherwise the server's certificate is verified, against `ca` when it is given. */
  readonly ssl?: DatabaseSsl;
  /** Connections at most. Default 10. */
  readonly max?: number;
  readonly log: Logger;
}

export interface DatabaseSsl {
  /** PEM of the authority that signed the server's certificate. */
  readonly ca?: string;
}

export interface DatabaseConnection {
  readonly db: Database;
  /** Resolves when a query was answered in time, rejects otherwise. */
  ping(timeoutMs?: number): Promise<void>;
  /** Lets running queries end, then closes every connection. */
  close(): Promise<void>;
}

const CLOSE_GRACE_SECONDS = 5;

/** Opens the application's database. Connections are made on first use and again after each loss. */
export function connectDatabase(options: DatabaseOptions): DatabaseConnection {
  const client = postgres(options.url, {
    max: options.max ?? 10,
    connect_timeout: 10,
    // Below the idle limits of common proxies and managed servers, so that we close first.
    idle_timeout: 240,
    connection: { application_name: 'hivesync' },
    onnotice: (notice) => options.log.debug({ code: notice.code }, 'postgres notice'),
    ...toSslOption(options.ssl),
  });
  guardTransactions(client);
  return {
    db: drizzle({ client: keepStatements(client) }),
    async ping(timeoutMs = 2_000) {
      const answered = await Promise.race([client`select 1`.then(() => true), timeout(timeoutMs)]);
      if (!answered) throw new Error(`the database did not answer within ${timeoutMs} ms`);
    },
    close: () => client.end({ timeout: CLOSE_GRACE_SECONDS }),
  };
}

/** The TLS part of postgres.js options. */
export function toSslOption(ssl: DatabaseSsl | undefined): {
  ssl?: { rejectUnauthorized: true; ca?: string };
} {
  if (ssl === undefined) return {};
  return { ssl: { rejectUnauthorized: true, ...(ssl.ca === undefined ? {} : { ca: ssl.ca }) } };
}

function timeout(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
