import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyOf } from '../../clients/sdk/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startEmbedded } from '../../src/platform/embedded/start-embedded.ts';
import { createFolderStorage } from '../../src/platform/storage/folder-storage.ts';
import { readAllObjects, readAllRows } from '../../src/testing/compare-installations.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { type Stack, startStack } from '../stack/start-stack.ts';
import { adminData, callAdmin } from './call-admin.ts';
import { buildPreview, fillInstallation, type Inhabitant, signInAgain } from './fill-installation.ts';

const PASSPHRASE = 'a passphrase of the drill';
/** What a preview that is in no backup leaves behind: its job expires, and its outputs go. */
const OF_PREVIEWS = ['public.preview_jobs', 'public.preview_outputs'];

let folder: string;
let dataDir: string;
let environment: Record<string, string>;
let stack: Stack | null = null;
let somebody: Inhabitant;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-drill-'));
  // Root lends the database to another user, who must be able to pass through.
  await chmod(folder, 0o711);
  dataDir = join(folder, 'data');
  environment = { DATA_DIR: dataDir, HIVESYNC_ROOT: folder, HIVESYNC_PASSPHRASE: PASSPHRASE };
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Stack> {
  stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  return stack;
}

async function stop(): Promise<void> {
  await stack?.stop();
  stack = null;
}

/** Everything that lies in the data folder, while nothing runs on it. */
async function readAll() {
  const embedded = await startEmbedded({ dataDir, log: createMemoryLogger().log });
  try {
    const root = join(dataDir, 'storage');
    const storage = await createFolderStorage({
      root,
      publicBaseUrl: 'http://drill.test',
      signingSecrets: ['none'],
      clock: systemClock,
    });
    const objects = Object.entries(await readAllObjects(storage)).filter(([key]) =>
      /^(?:ai-docs|projects|tasks)\//.test(key),
    );
    return { rows: await readAllRows(embedded.databaseUrl), objects: Object.fromEntries(objects) };
  } finally {
    await embedded.stop();
  }
}

it('an embedded installation that was destroyed is there again, with all it had, and works', async () => {
  const { api } = await start();
  somebody = await fillInstallation(api.url);
  const running = join(folder, 'running.tar.gz');
  expect(await adminData(['backup', '--out', running], environment)).toMatchObject({ path: running });
  // Nothing is replaced under an installation that runs.
  const refused = await callAdmin(['restore', running, '--yes'], environment);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Another HiveSync runs') });
  await stop();

  const house = join(folder, 'house.tar.gz.age');
  const exported = await adminData(['export', '--out', house], environment);
  expect(exported).toMatchObject({ path: house, secrets: ['secrets.json'] });
  const before = await readAll();
  expect(Object.keys(before.objects).length).toBeGreaterThan(0);

  await rm(dataDir, { recursive: true });
  expect(await adminData(['restore', house, '--yes'], environment)).toMatchObject({
    restored: true,
    expired_previews: 1,
    safety_backup: null,
    secrets: { written: [join(dataDir, 'secrets.json')], kept: [] },
  });
  const after = await readAll();
  expect(after.objects).toEqual(before.objects);
  for (const name of OF_PREVIEWS) {
    delete before.rows[name];
    delete after.rows[name];
  }
  expect(after.rows).toEqual(before.rows);

  const again = await start();
  const refresh = { refresh_token: somebody.refreshToken };
  const back = await signInAgain(again.api.url, somebody);
  await bodyOf(back.client.http.POST('/api/v1/auth/refresh', { body: refresh }));
  const params = { path: { job_id: somebody.jobId } };
  const old = await bodyOf(back.client.http.GET('/api/v1/preview/status/{job_id}', { params }));
  expect(old.status).toBe('expired');
  await buildPreview(back);
  await stop();
}, 600_000);

it('a backup that was cut off or changed is refused, and what is there stays as it is', async () => {
  const running = join(folder, 'running.tar.gz');
  const bytes = await readFile(running);
  const cut = join(folder, 'cut.tar.gz');
  const changed = join(folder, 'changed.tar.gz');
  await writeFile(cut, bytes.subarray(0, bytes.length - 100));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(changed, bytes);
  const before = await readAll();
  for (const path of [cut, changed]) {
    const refused = await callAdmin(['restore', path, '--yes'], environment);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('not whole') });
  }
  const unasked = await callAdmin(['restore', running], environment);
  expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') });
  expect(await readAll()).toEqual(before);

  // The backup that was made while it ran is whole as well, and what it replaces is kept.
  const restored = await adminData(['restore', running, '--yes'], environment);
  expect(restored).toMatchObject({ restored: true, safety_backup: expect.stringContaining('hivesync-') });
  const safety = String(restored.safety_backup);
  expect(await adminData(['restore', safety, '--yes', '--no-safety-backup'], environment)).toMatchObject({
    restored: true,
    safety_backup: null,
  });
}, 600_000);
