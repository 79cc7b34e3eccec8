import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRedisInstalled } from '../chaos/world/queue-server.ts';
import { adminData, callAdmin } from './call-admin.ts';
import { surviveDisaster } from './survive-disaster.ts';
import { openWithServices, type ServedInstallation } from './with-services.ts';

let folder: string;
let installation: ServedInstallation;

describe.skipIf(!isRedisInstalled())('an installation with a Postgres, a Redis and a bucket', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-drill-'));
    await chmod(folder, 0o711);
    installation = await openWithServices(folder);
  }, 120_000);
  afterAll(async () => {
    await installation?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const backups = () => join(folder, 'backups');
  const stopped = () => join(backups(), 'stopped.tar.gz');

  it('whose database, queue and disk were destroyed is there again, with all it had, and works', async () => {
    await mkdir(backups());
    await surviveDisaster(installation, {
      running: join(backups(), 'running.tar.gz'),
      async backUp() {
        const made = await adminData(['backup', '--out', stopped()], installation.environment());
        expect(made).toMatchObject({ path: stopped(), objects: { kind: 'inventory' } });
        return stopped();
      },
      madeAs: 'backup.made',
      refusal: 'HiveSync still uses this database',
      preview: 'ready',
      restored: { missing_objects: 0 },
    });
  }, 600_000);

  it('whose bucket is gone as well is not half restored, and is whole again with a copy of the bucket', async () => {
    const before = await installation.readContents();
    const copy = join(folder, 'copy-of-the-bucket');
    await cp(installation.bucketFolder, copy, { recursive: true });
    const restore = ['restore', stopped(), '--yes', '--no-safety-backup'];
    await installation.emptyBucket();
    const refused = await callAdmin(restore, installation.environment());
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--allow-missing') });
    expect((await installation.readContents()).rows).toEqual(before.rows);
    const lossy = await adminData([...restore, '--allow-missing'], installation.environment());
    expect(lossy.missing_objects).toBeGreaterThan(0);

    await cp(copy, installation.bucketFolder, { recursive: true });
    expect(await adminData(restore, installation.environment())).toMatchObject({ missing_objects: 0 });
    expect((await installation.readContents()).objects).toEqual(before.objects);
  }, 300_000);
});
