import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdminError } from '../admin-error.ts';
import type { RunCommand } from '../command.ts';
import { findRoot } from '../installation/find-installation.ts';
import { changeSecretList } from '../secrets/change-secret-list.ts';
import { ROTATABLE_SECRETS } from '../secrets/rotatable-secrets.ts';
import { chooseStep } from '../secrets/rotation-steps.ts';

const SECRET_BYTES = 32;

/**
 * Takes a step of a rotation in the installation's .env, by itself the one that suffices for a single API process, and
 * tells what to start again and when the old secret may be taken away. Secrets are written into the file and shown nowhere.
 */
export const run: RunCommand = async ({ environment, options, terminal }, [name = '']) => {
  const known = Object.hasOwn(ROTATABLE_SECRETS, name) ? ROTATABLE_SECRETS[name] : undefined;
  if (known === undefined) {
    const names = Object.keys(ROTATABLE_SECRETS).join(', ');
    throw new AdminError(`There is no such secret to rotate. Those are ${names}.`);
  }
  const path = join(findRoot(environment), '.env');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    throw new AdminError(
      `${path} cannot be read. Name the folder of the installation with HIVESYNC_ROOT, and run this where its .env is, ` +
        'not in a container. Where no .env is, the embedded secrets in DATA_DIR/secrets.json apply.',
    );
  }
  const step = chooseStep(options);
  const changed = changeSecretList(text, name, step.change(randomBytes(SECRET_BYTES).toString('base64url')));
  await terminal.confirm(`${name} in ${path} ${step.announce(changed.count)}`);
  await replaceFile(path, changed.text);
  const oldMayGo = step.leavesOld && changed.count > 1 ? known.oldMayGo : null;
  const lines = [
    `${name} ${step.tell}. It counts when these are started again:`,
    `  ${known.restart}`,
    ...(step.next === null ? [] : [`Then: rotate-secret ${name} ${step.next}`]),
    ...(oldMayGo === null
      ? []
      : [`The old one may be taken away (rotate-secret ${name} --end) ${oldMayGo}.`]),
  ];
  return { lines, data: { name, secrets: changed.count, restart: known.restart, old_may_go: oldMayGo } };
};

/** The file is whole at every moment, and only its owner, who stays the same, reads it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const { uid, gid } = await stat(path);
  const next = `${path}.new`;
  try {
    await writeFile(next, text, { mode: 0o600, flush: true });
    await chown(next, uid, gid);
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
