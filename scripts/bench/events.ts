import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, type ClientRequest, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signAccessToken } from '../../src/modules/accounts/access-token.ts';
import { sessions, users } from '../../src/modules/accounts/tables.ts';
import { recordUserEvents } from '../../src/modules/events/index.ts';
import { connectDatabase } from '../../src/platform/db/connect.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import { startTestPostgres } from '../../src/testing/start-test-postgres.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { API_NODE_FLAGS } from '../stack/api-node-flags.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { buildBundles } from './build-bundles.ts';
import { apiSettings } from './start.ts';

const PEOPLE = 500;
const STREAMS_EACH = 10;
const STREAMS = PEOPLE * STREAMS_EACH;
const ROUNDS = 5;
/** Opened so many at a time: a machine's queue of new connections is short. */
const OPENED_AT_ONCE = 100;
const MIB = 1024 * 1024;

export const TARGET_MIB = 300;
export const TARGET_MS = 1_000;

/**
 * Opens 5,000 event streams at one bundled API process, then has one transaction tell all their owners something, and
 * measures until the last stream has it. The streams are read by this process, on the same cores. Linux only.
 */
export async function benchEvents(print: (text: string) => void): Promise<boolean> {
  await buildBundles();
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  // Postgres does not run as root, and must pass through here when we do.
  await chmod(folder, 0o711);
  const redisPort = await findFreePort();
  const [postgres, redis] = await Promise.all([
    startTestPostgres(join(folder, 'postgres')),
    startRedisServer({ folder, port: redisPort, keepsData: false }),
  ]);
  const port = await findFreePort();
  const secrets = apiSettings(folder);
  const url = `http://127.0.0.1:${port}`;
  const servers = { DATABASE_URL: postgres.url, REDIS_URL: `redis://127.0.0.1:${redisPort}` };
  const env = { ...secrets, ...servers, PORT: String(port), BASE_URL: url };
  const api = startProcess({
    name: 'api',
    entry: 'dist/server.js',
    nodeFlags: API_NODE_FLAGS,
    env,
    logFile: join(folder, 'api.log'),
  });
  const log = createLogger({ level: 'error' });
  const { db, close } = connectDatabase({ url: postgres.url, max: 2, log });
  const streams = new Streams(url);
  try {
    await api.ready;
    const before = await heldBytes(api.child.pid);
    const people = await addPeople(db, secrets.JWT_SECRET ?? '');
    for (let each = 0; each < STREAMS_EACH; each += 1) await streams.open(people.map(({ token }) => token));
    const opened = await heldBytes(api.child.pid);
    const rows: Cell[][] = [
      ['before', 0, toMib(before), ''],
      ['open', streams.count, toMib(opened), ''],
    ];
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const arrived = streams.allReceive(`round-${round}`);
      const startedAt = performance.now();
      const events = people.map(
        ({ userId }) => ({ userId, type: 'entitlements', data: { round: `round-${round}` } }) as const,
      );
      await recordUserEvents(db, events, new Date());
      await arrived;
      times.push(performance.now() - startedAt);
      rows.push([
        `event ${round}`,
        streams.count,
        toMib(await heldBytes(api.child.pid)),
        Math.round(times.at(-1) ?? 0),
      ]);
    }
    print(formatTable(['', 'streams', 'API MiB', 'all have it after ms'], rows).join('\n'));
    const after = await heldBytes(api.child.pid);
    const worst = Math.max(...times);
    print(
      `\n${STREAMS} streams: ${toMib(after)} MiB (target ≤ ${TARGET_MIB}); an event reached all within ${worst.toFixed(0)} ms at worst (target ≤ ${TARGET_MS})`,
    );
    return streams.count === STREAMS && after <= TARGET_MIB * MIB && worst <= TARGET_MS;
  } finally {
    streams.close();
    await close();
    await stopProcess(api, 15_000);
    redis.kill('SIGTERM');
    process.kill(postgres.processId, 'SIGINT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Open streams, of which only is known what they have to receive. */
class Streams {
  readonly #url: string;
  readonly #requests: ClientRequest[] = [];
  readonly #agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  #expected: { readonly text: string; missing: number; readonly done: () => void } | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  get count(): number {
    return this.#requests.length;
  }

  /** One more stream for each token, each until it has begun. */
  async open(tokens: readonly string[]): Promise<void> {
    for (let from = 0; from < tokens.length; from += OPENED_AT_ONCE) {
      await Promise.all(tokens.slice(from, from + OPENED_AT_ONCE).map((token) => this.#openOne(token)));
    }
  }

  async #openOne(token: string): Promise<void> {
    const headers = { Authorization: `Bearer ${token}` };
    const request = get(`${this.#url}/api/v1/events`, { agent: this.#agent, headers });
    const [response] = await once(request, 'response');
    if (response.statusCode !== 200) throw new Error(`a stream was answered with ${response.statusCode}`);
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      if (text.includes('event: connected')) resolve();
      if (this.#expected !== null && text.includes(this.#expected.text)) this.#note();
    });
    response.on('error', () => undefined);
    await begun;
    this.#requests.push(request);
  }

  /** Resolves when a text has come through every stream. */
  allReceive(text: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#expected = { text, missing: this.count, done: resolve };
    return promise;
  }

  #note(): void {
    if (this.#expected === null) return;
    this.#expected.missing -= 1;
    if (this.#expected.missing === 0) this.#expected.done();
  }

  close(): void {
    for (const request of this.#requests) request.destroy();
  }
}

async function addPeople(db: Database, secret: string) {
  const now = new Date();
  const ids = Array.from({ length: PEOPLE }, () => ({ userId: randomUUID(), sessionId: randomUUID() }));
  await db
    .insert(users)
    .values(
      ids.map(({ userId: id }) => ({ id, email: `${id}@example.com`, passwordHash: 'none', createdAt: now })),
    );
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await db
    .insert(sessions)
    .values(
      ids.map(({ userId, sessionId: id }) => ({ id, userId, createdAt: now, lastUsedAt: now, expiresAt })),
    );
  return Promise.all(
    ids.map(async ({ userId, sessionId }) => {
      const claims = { userId, sessionId, tier: 'premium', entitlementsVersion: 1 } as const;
      return { userId, token: await signAccessToken([secret], claims, now) };
    }),
  );
}

/** What the process holds in memory, proc(5). */
async function heldBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kibibytes === undefined) throw new Error('the kernel does not tell how much memory a process holds');
  return Number(kibibytes) * 1_024;
}

function toMib(bytes: number): number {
  return Math.round(bytes / MIB);
}
