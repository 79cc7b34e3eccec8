import { readFile, stat } from 'node:fs/promises';

/** The user that runs Postgres; empty for the user of this process. */
export interface ClusterOwner {
  readonly uid?: number;
  readonly gid?: number;
}

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
  const users = await readFile('/etc/passwd', 'utf8');
  for (const name of CANDIDATES) {
    const owner = findUser(users, name);
    if (owner !== null) return owner;
  }
  throw new Error(
    'Postgres cannot run as root and there is no user "postgres" or "nobody" to run it as. ' +
      'Start HiveSync as a normal user, or set DATABASE_URL to a server of your own.',
  );
}

function findUser(users: string, name: string): ClusterOwner | null {
  for (const line of users.split('\n')) {
    const [user, , uid, gid] = line.split(':');
    // Some systems write the highest ids as negative numbers.
    if (user === name) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  return null;
}
