import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The user that runs Postgres; empty for the user of this process. */
export interface ClusterOwner {
  readonly uid?: number;
  readonly gid?: number;
}

const run = promisify(execFile);

/** Users that exist for purposes like this one, best first. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Who must run the cluster. Postgres refuses to run as root, so root lends its folder to an unprivileged user:
 * the one that owns an existing cluster, else a system user. No user is ever created.
 */
export async function findClusterOwner(clusterFolder: string): Promise<ClusterOwner> {
  if (process.getuid?.() !== 0) return {};
  const existing = await stat(clusterFolder).catch(() => null);
  if (existing !== null && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const name of CANDIDATES) {
    const owner = await lookUpUser(name);
    if (owner !== null) return owner;
  }
  throw new Error(
    'Postgres cannot run as root and there is no user "postgres" or "nobody" to run it as. ' +
      'Start HiveSync as a normal user, or set DATABASE_URL to a server of your own.',
  );
}

async function lookUpUser(name: string): Promise<ClusterOwner | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return null;
  }
}
