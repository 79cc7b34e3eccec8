import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_PREFIXES, sha256OfKey } from '../../contracts/storage-keys.ts';
import { readAllObjects, readAllRows } from '../../testing/compare-installations.ts';
import { makeEverything } from '../../testing/person-with-everything.ts';
import { MIGRATIONS_FOLDER } from '../../testing/template-databases.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { systemClock } from '../clock.ts';
import type { ObjectStorage } from '../storage/object-storage.ts';
import { BackupError } from './backup-error.ts';
import { type RestoreOptions, restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { type BackupSource, writeBackup } from './write-backup.ts';

const migrations = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
const PASSPHRASE = 'correct horse battery staple';
const SECRET = 'JWT_SECRET=canary-0123456789';

let test: TestApp;
let folder: string;
let source: BackupSource;
let backup: string;
let rows: Record<string, string[]>;
let objects: Record<string, string>;

beforeAll(async () => {
  test = await createTestApp();
  folder = await mkdtemp(join(tmpdir(), 'hivesync-backup-'));
  await makeEverything(test, await test.signUp());
  const put = (key: string, bytes: number, contentType: string) =>
    test.deps.storage.put(key, new Uint8Array(bytes).fill(7), { contentType, maxBytes: bytes });
  await put('projects/p/blobs/large', 300_000, 'text/plain');
  await put('tasks/attachments/empty', 0, 'image/webp');
  await put('previews/job/manifest.1.json', 10, 'application/json');
  source = sourceOf(test.databaseUrl, test.deps.storage);
  backup = join(folder, 'first.tar.gz');
  await writeBackup(backup, source, { now: new Date() });
  rows = await readAllRows(test.databaseUrl);
  objects = await readAllObjects(test.deps.storage);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

function sourceOf(
  url: string,
  storage: ObjectStorage,
  as: 'contents' | 'inventory' = 'contents',
): BackupSource {
  return {
    database: { url },
    objects: { storage, prefixes: KEPT_PREFIXES, as, sha256Of: sha256OfKey },
    version: '1.2.3',
    configuration: { settings: { PORT: '4000' } },
  };
}

const restore = (path: string, url: string, storage: ObjectStorage, options: Partial<RestoreOptions> = {}) =>
  restoreBackup(
    path,
    { database: { url }, objects: { storage, prefixes: KEPT_PREFIXES }, migrations },
    { passphrase: null, allowMissing: false, ...options },
  );

const verify = (path: string, passphrase: string | null = null) =>
  verifyBackup(path, { passphrase, migrations });

/** A database of the schema at hand, which nobody is connected to. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await database.close();
  return database;
}

async function codeOf(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => null,
    (cause: unknown) => cause,
  );
  return error instanceof BackupError ? error.code : String(error);
}

describe('a backup', () => {
  it('is restored row by row and object by object, but for previews and logs, which are made again', async () => {
    const { url } = await emptyDatabase();
    const { storage, close } = await createTestStorage('folder', systemClock);
    const restored = await restore(backup, url, storage);
    expect(await readAllRows(url)).toEqual(rows);
    const kept = Object.entries(objects).filter(([key]) => !key.startsWith('previews/'));
    expect(await readAllObjects(storage)).toEqual(Object.fromEntries(kept));
    expect(restored.objects.written).toBe(kept.length);
    expect(Object.values(rows).flat().length - migrations.length).toBe(restored.rows);
    await close();
  });

  it('takes the place of whatever the database held', async () => {
    const { url, ...database } = await createTestDatabase();
    const other = test.with({ db: database.db });
    const register = (email: string) =>
      other.request('/api/v1/auth/register', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: 'a pass phrase for tests' }),
      });
    expect((await register('somebody@example.com')).status).toBe(201);
    const before = await readAllRows(url);
    // While an API is connected, nothing is touched.
    expect(await codeOf(restore(backup, url, test.deps.storage))).toBe('target');
    expect(await readAllRows(url)).toEqual(before);
    await database.close();
    await restore(backup, url, test.deps.storage);
    expect(await readAllRows(url)).toEqual(rows);
  });

  it('of the same installation is the same, whatever is written while it is made', async () => {
    const { header, manifest } = await verify(backup);
    expect(header).toMatchObject({ version: '1.2.3', objects: 'contents' });
    expect(manifest.objects.count).toBe(Object.keys(objects).length - 1);
    const registering = test.signUp();
    const path = join(folder, 'second.tar.gz');
    await writeBackup(path, source, { now: new Date() });
    await registering;
    await expect(verify(path)).resolves.toBeDefined();
  });

  it('that cannot be finished leaves nothing behind', async () => {
    const broken: ObjectStorage = {
      ...test.deps.storage,
      async *list() {
        yield* [];
        throw new Error('the storage is gone');
      },
    };
    const path = join(folder, 'unfinished.tar.gz');
    const failing = writeBackup(path, sourceOf(test.databaseUrl, broken), { now: new Date() });
    await expect(failing).rejects.toThrow('the storage is gone');
    await expect(
      writeBackup(join(folder, 'none', 'x.tar.gz'), source, { now: new Date() }),
    ).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await readdir(folder)).filter((name) => /unfinished|partial/.test(name))).toEqual([]);
  });
});

describe('a bucket', () => {
  it('keeps its objects itself: a backup counts on them, and says which are not there any more', async () => {
    const path = join(folder, 'bucket.tar.gz');
    const { storage, close } = await createTestStorage('folder', systemClock);
    const keys = ['projects/p/blobs/a', 'projects/p/blobs/b', 'tasks/attachments/c'];
    for (const key of [...keys, 'ai-docs/later']) {
      await storage.put(key, new Uint8Array(3), { contentType: 'text/plain', maxBytes: 3 });
    }
    await storage.delete(['ai-docs/later']);
    await writeBackup(path, sourceOf(test.databaseUrl, storage, 'inventory'), { now: new Date() });
    await storage.put('ai-docs/later', new Uint8Array(1), { contentType: 'text/plain', maxBytes: 1 });
    const { url } = await emptyDatabase();
    expect((await restore(path, url, storage)).objects).toEqual({
      written: 0,
      missing: { count: 0, first: [] },
    });
    await storage.delete(['projects/p/blobs/b']);
    const before = await readAllRows(url);
    await expect(restore(path, url, storage)).rejects.toThrow('projects/p/blobs/b');
    expect(await readAllRows(url)).toEqual(before);
    const anyway = await restore(path, url, storage, { allowMissing: true });
    expect(anyway.objects.missing).toEqual({ count: 1, first: ['projects/p/blobs/b'] });
    await close();
  });
});

describe('what is no whole backup', () => {
  const changed = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(backup)));
    return path;
  };

  it.each([
    ['is refused cut off in its middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is refused without its last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      'is refused without its end, packed again',
      (bytes: Buffer) => {
        const tar = gunzipSync(bytes);
        return gzipSync(tar.subarray(0, tar.indexOf('manifest.json')));
      },
    ],
    [
      'is refused with a word changed and packed again',
      (bytes: Buffer) => {
        const tar = gunzipSync(bytes);
        tar[tar.indexOf('Well done')] = 'w'.charCodeAt(0);
        return gzipSync(tar);
      },
    ],
  ])('%s', async (title, change) => {
    const path = await changed(`${title.replaceAll(' ', '-')}.tar.gz`, change);
    expect(await codeOf(verify(path))).toBe('damaged');
    const { url } = await emptyDatabase();
    const before = await readAllRows(url);
    expect(await codeOf(restore(path, url, test.deps.storage))).toBe('damaged');
    expect(await readAllRows(url)).toEqual(before);
  });

  it('is refused wherever one byte of it is another', async () => {
    const bytes = await readFile(backup);
    await fc.assert(
      // The first ten bytes are gzip's: some of them mean nothing.
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const path = await changed('byte.tar.gz', (copy) => {
            copy[at] = (copy[at] ?? 0) ^ by;
            return copy;
          });
          // A changed header may also say that it is another's.
          expect(['damaged', 'newer', 'not_a_backup']).toContain(await codeOf(verify(path)));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('or of a newer release is told from one', async () => {
    const newer = await changed('newer.tar.gz', (bytes) => {
      const tar = gunzipSync(bytes);
      const at = tar.indexOf('"format": 1');
      tar[at + '"format": '.length] = '2'.charCodeAt(0);
      return gzipSync(tar);
    });
    expect(await codeOf(verify(newer))).toBe('newer');
    const older = verifyBackup(backup, { passphrase: null, migrations: migrations.slice(0, -1) });
    expect(await codeOf(older)).toBe('newer');
    const text = await changed('text.tar.gz', () => Buffer.from('not an archive'));
    expect(await codeOf(verify(text))).toBe('not_a_backup');
    expect(await codeOf(verify(join(folder, 'nowhere')))).toBe('not_a_backup');
    const other = await changed('other.tar.gz', () => gzipSync(Buffer.alloc(1024)));
    expect(await codeOf(verify(other))).toBe('damaged');
  });
});

describe('secrets', () => {
  it('are in a backup only where it is encrypted, and open with the passphrase alone', async () => {
    const file = join(folder, '.env');
    await writeFile(file, SECRET);
    const path = join(folder, 'export.tar.gz.age');
    const secrets = { passphrase: PASSPHRASE, files: { env: file }, workFactor: 10 };
    await writeBackup(path, source, { now: new Date(), secrets });
    expect((await verify(path, PASSPHRASE)).secrets.get('env')?.toString()).toBe(SECRET);
    expect(await codeOf(verify(path))).toBe('passphrase');
    expect(await codeOf(verify(path, 'another passphrase'))).toBe('passphrase');
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await codeOf(verify(path, PASSPHRASE))).toBe('damaged');
  });
});
