import { Socket } from 'node:net';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from '../log/logger.ts';
import { beginAhead } from './begin-ahead.ts';
import type { Database } from './database.ts';
import { keepStatements } from './keep-statements.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Absent: no TLS. Otherwise the server's certificate is verified, against `ca` when it is given. */
  readonly ssl?: DatabaseSsl;
  /** Connections at most. Default 10. */
  readonly max?: number;
  /** How long running queries may go on when it closes. Default five seconds. */
  readonly closeGraceMs?: number;
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
  /** Lets what is running end, within the grace, and closes every connection. */
  close(): Promise<void>;
}

/** `pipeline` is newer than the types of the driver. */
type PoolSettings = pg.PoolConfig & { readonly pipeline: boolean };

const CLOSE_GRACE_MS = 5_000;

/** Opens the application's database. Connections are made on first use and again after each loss. */
export function connectDatabase(options: DatabaseOptions): DatabaseConnection {
  const sockets = new Set<Socket>();
  const settings: PoolSettings = {
    connectionString: options.url,
    max: options.max ?? 10,
    // Also how long a query waits for a connection when all are busy.
    connectionTimeoutMillis: 10_000,
    // Below the idle limits of common proxies and managed servers, so that we close first.
    idleTimeoutMillis: 240_000,
    application_name: 'hivesync',
    // Statements of one transaction that do not need each other's answers share a round trip.
    pipeline: true,
    stream: () => openSocket(sockets),
    ...toSslOption(options.ssl),
  };
  const pool = new pg.Pool(settings);
  const noteLoss = (error: Error) => options.log.debug({ error }, 'a database connection was lost');
  pool.on('error', noteLoss);
  // A pooler that gives every transaction another connection would lose them.
  const keeps = new URL(options.url).searchParams.get('prepare') !== 'false';
  pool.on('connect', (client) => {
    if (keeps) keepStatements(client);
    beginAhead(client);
    // The pool listens to idle connections only; a loss that nobody listens to would end the process.
    client.on('error', noteLoss);
    client.on('notice', (notice) => options.log.debug({ code: notice.code }, 'postgres notice'));
  });
  return {
    db: drizzle({ client: pool }),
    async ping(timeoutMs = 2_000) {
      const answered = await Promise.race([pool.query('select 1').then(() => true), timeout(timeoutMs)]);
      if (!answered) throw new Error(`the database did not answer within ${timeoutMs} ms`);
    },
    async close() {
      const ended = pool.end().then(() => true);
      if (await Promise.race([ended, timeout(options.closeGraceMs ?? CLOSE_GRACE_MS)])) return;
      // A transaction that does not come to its end gives its connection back never.
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The TLS part of a connection's options. */
export function toSslOption(ssl: DatabaseSsl | undefined): {
  ssl?: { rejectUnauthorized: true; ca?: string };
} {
  if (ssl === undefined) return {};
  return { ssl: { rejectUnauthorized: true, ...(ssl.ca === undefined ? {} : { ca: ssl.ca }) } };
}

function openSocket(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  return socket;
}

function timeout(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
