import { expect } from 'vitest';
import { adminData, callAdmin } from './call-admin.ts';
import { auditedBackups, comparable, type DrilledInstallation } from './drilled-installation.ts';
import { fillInstallation } from './fill-installation.ts';
import { useAgain } from './use-again.ts';

export interface Disaster {
  /** Makes the backup that is restored, of an installation that was stopped. Tells its path. */
  readonly backUp: () => Promise<string>;
  /** What the audit log says of that. */
  readonly madeAs: 'backup.made' | 'backup.exported';
  /** Beside the file that was made while it ran. */
  readonly running: string;
  /** What it says to who restores while it runs. */
  readonly refusal: string;
  /** Of the preview that was there: in a bucket its objects are kept, in a folder they are in no backup. */
  readonly preview: 'ready' | 'expired';
  /** What else the tool says of the restore. */
  readonly restored: Readonly<Record<string, unknown>>;
}

/**
 * Fills an installation, backs it up while it runs, stops it, destroys it and restores it: rows and objects are the same,
 * people sign in with what they had, and it builds. It is stopped in the end.
 */
export async function surviveDisaster(
  installation: DrilledInstallation,
  { backUp, madeAs, running, refusal, preview, restored }: Disaster,
): Promise<void> {
  const somebody = await fillInstallation(await installation.start());
  expect(await adminData(['backup', '--out', running], installation.environment())).toMatchObject({
    path: running,
  });
  // Nothing is replaced under an installation that runs.
  const refused = await callAdmin(['restore', running, '--yes'], installation.environment());
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(refusal) });
  await installation.stop();

  const backup = await backUp();
  const before = await installation.readContents();
  expect(Object.keys(before.objects).length).toBeGreaterThan(0);
  await installation.destroy();
  expect(await adminData(['restore', backup, '--yes'], installation.environment())).toMatchObject({
    restored: true,
    expired_previews: preview === 'expired' ? 1 : 0,
    safety_backup: null,
    ...restored,
  });
  const after = await installation.readContents();
  const isSame = { withPreviews: preview === 'ready' };
  expect(comparable(after, isSame)).toEqual(comparable(before, isSame));
  expect(auditedBackups(before)).toEqual(['backup.made', madeAs]);
  // What was done before the backup that was restored, and that it was restored.
  expect(auditedBackups(after)).toEqual(['backup.made', 'backup.restored']);
  await useAgain(await installation.start(), somebody, preview);
  await installation.stop();
}
