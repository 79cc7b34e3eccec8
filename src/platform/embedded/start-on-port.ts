import { findFreePort, isPortFree } from './free-port.ts';
import { type PostgresCluster, startPostmaster } from './postgres-cluster.ts';

const ATTEMPTS = 3;

/**
 * Starts the server on the preferred port, or on a free one when that is taken, and tells which. Another
 * process may take a port between its choice and its use, so that is tried more than once.
 */
export async function startOnPort(
  cluster: PostgresCluster,
  preferred: number | null,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const isWanted = preferred !== null && attempt === 1 && (await isPortFree(preferred));
    const port = isWanted ? preferred : await findFreePort();
    try {
      await startPostmaster(cluster, { port, settings });
      return port;
    } catch (error) {
      if (attempt === ATTEMPTS || (await isPortFree(port))) throw error;
    }
  }
}
