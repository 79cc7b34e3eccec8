import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

export interface FolderLock {
  release(): Promise<void>;
}

const holderSchema = z.object({ port: z.int(), nonce: z.string() });
type Holder = z.infer<typeof holderSchema>;

const LOCK_FILE = 'running.json';
const ATTEMPTS = 20;
const ANSWER_TIMEOUT_MS = 5_000;
const HALF_WRITTEN_WAIT_MS = 50;
const SETTLE_MS = 100;

/**
 * Makes this process the only one that runs on a folder. The holder listens on a local port and answers with
 * the nonce in its lock file: unlike a process id, that cannot be mistaken after a crash or a restart of the
 * machine, and it ends with the process however the process ends.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const nonce = randomUUID();
  const server = createServer((socket) => socket.on('error', () => undefined).end(nonce));
  const { port } = await listen(server);
  try {
    await claim(path, { port, nonce });
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    async release() {
      await rm(path, { force: true });
      server.close();
    },
  };
}

async function listen(server: Server): Promise<AddressInfo> {
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return address;
}

async function claim(path: string, self: Holder): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // While dead locks are moved away, a living one may be moved by mistake and be gone for a moment.
    if ((await createExclusively(path, self)) && (attempt === 0 || (await isStillOurs(path, self)))) return;
    const holder = await readHolder(path);
    if (holder !== null && (await isAlive(holder))) break;
    await setAside(path, holder);
  }
  throw new Error(
    `Another HiveSync runs on this data folder. Stop it first, or set DATA_DIR to another folder. ` +
      `(Should none be running: delete ${path}.)`,
  );
}

async function isStillOurs(path: string, self: Holder): Promise<boolean> {
  await sleep(SETTLE_MS);
  return (await readHolder(path))?.nonce === self.nonce;
}

async function createExclusively(path: string, self: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who wrote the lock file, or `null` when nobody finishes writing it. */
async function readHolder(path: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const holder = parseHolder(await readFile(path, 'utf8').catch(() => ''));
    if (holder !== null) return holder;
    await sleep(HALF_WRITTEN_WAIT_MS);
  }
  return null;
}

function parseHolder(content: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** A holder that is too busy to answer is alive; only a refusal or another answer says it is not. */
async function isAlive(holder: Holder): Promise<boolean> {
  const socket = connect(holder.port, '127.0.0.1');
  const silence = setTimeout(() => socket.destroy(new Error('silent')), ANSWER_TIMEOUT_MS);
  try {
    await once(socket, 'connect');
  } catch {
    clearTimeout(silence);
    return false;
  }
  try {
    return (await text(socket)) === holder.nonce;
  } catch {
    return true;
  } finally {
    clearTimeout(silence);
  }
}

/** Moves a dead holder's file away. When another process was faster, its new file is put back. */
async function setAside(path: string, dead: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    // Somebody else moved it first.
    return;
  }
  const moved = parseHolder(await readFile(aside, 'utf8').catch(() => ''));
  if (moved !== null && moved.nonce !== dead?.nonce) await createExclusively(path, moved);
  await rm(aside, { force: true });
}
