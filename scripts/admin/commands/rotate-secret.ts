import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdminError } from '../admin-error.ts';
import type { RunCommand } from '../command.ts';
import { findRoot } from '../installation/find-installation.ts';
import { putSecretInFront } from '../secrets/put-secret-in-front.ts';
import { ROTATABLE_SECRETS } from '../secrets/rotatable-secrets.ts';

const SECRET_BYTES = 32;

/**
 * Puts a fresh secret in front of those that a variable of the installation's .env has, and tells what to start again and
 * when the old one may be taken away. Secrets are written into the file and shown nowhere.
 */
export const run: RunCommand = async ({ environment, terminal }, [name = '']) => {
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
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const changed = putSecretInFront(text, name, secret);
  await terminal.confirm(
    `${name} in ${path} gets a new secret in front; ${changed.count - 1} stay behind it.`,
  );
  await replaceFile(path, changed.text);
  const isFirst = changed.count === 1;
  const lines = [
    `${name} has a new secret in front. It counts when these are started again:`,
    `  ${known.restart}`,
    ...(isFirst ? [] : [`The old one may be taken off the end of the list ${known.oldMayGo}.`]),
  ];
  const data = {
    name,
    secrets: changed.count,
    restart: known.restart,
    old_may_go: isFirst ? null : known.oldMayGo,
  };
  return { lines, data };
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
