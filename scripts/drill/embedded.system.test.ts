import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startEmbedded } from '../../src/platform/embedded/start-embedded.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { type Stack, startStack } from '../stack/start-stack.ts';
import { adminData, callAdmin } from './call-admin.ts';
import { type DrilledInstallation, readContentsOf } from './drilled-installation.ts';
import { openFolder } from './open-folder.ts';
import { surviveDisaster } from './survive-disaster.ts';

const PASSPHRASE = 'a passphrase of the drill';

let folder: string;
let dataDir: string;
let stack: Stack | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-drill-'));
  // Root lends the database to another user, who must be able to pass through.
  await chmod(folder, 0o711);
  dataDir = join(folder, 'data');
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const installation: DrilledInstallation = {
  async start() {
    stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
    return stack.api.url;
  },
  async stop() {
    await stack?.stop();
    stack = null;
  },
  environment: () => ({ DATA_DIR: dataDir, HIVESYNC_ROOT: folder, HIVESYNC_PASSPHRASE: PASSPHRASE }),
  async readContents() {
    const embedded = await startEmbedded({ dataDir, log: createMemoryLogger().log });
    try {
      return await readContentsOf(embedded.databaseUrl, await openFolder(join(dataDir, 'storage')));
    } finally {
      await embedded.stop();
    }
  },
  destroy: () => rm(dataDir, { recursive: true }),
};

it('an embedded installation that was destroyed is there again, with all it had, and works', async () => {
  const house = join(folder, 'house.tar.gz.age');
  await surviveDisaster(installation, {
    running: join(folder, 'running.tar.gz'),
    async backUp() {
      const exported = await adminData(['export', '--out', house], installation.environment());
      expect(exported).toMatchObject({ path: house, secrets: ['secrets.json'] });
      return house;
    },
    madeAs: 'backup.exported',
    refusal: 'Another HiveSync runs',
    preview: 'expired',
    restored: { secrets: { written: [join(dataDir, 'secrets.json')], kept: [] } },
  });
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
  const environment = installation.environment();
  const before = await installation.readContents();
  for (const path of [cut, changed]) {
    const refused = await callAdmin(['restore', path, '--yes'], environment);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('not whole') });
  }
  const unasked = await callAdmin(['restore', running], environment);
  expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') });
  expect(await installation.readContents()).toEqual(before);

  // The backup that was made while it ran is whole as well, and what it replaces is kept.
  const restored = await adminData(['restore', running, '--yes'], environment);
  expect(restored).toMatchObject({ restored: true, safety_backup: expect.stringContaining('hivesync-') });
  const safety = String(restored.safety_backup);
  expect(await adminData(['restore', safety, '--yes', '--no-safety-backup'], environment)).toMatchObject({
    restored: true,
    safety_backup: null,
  });
}, 600_000);
