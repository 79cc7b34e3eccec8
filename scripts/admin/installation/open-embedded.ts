import { connectDatabase } from '../../../src/platform/db/connect.ts';
import { findEmbedded } from '../../../src/platform/embedded/find-running.ts';
import { startEmbedded } from '../../../src/platform/embedded/start-embedded.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import { AdminError } from '../admin-error.ts';

/** Whether the embedded database of a data folder answers. */
export async function isEmbeddedRunning(dataDir: string, log: Logger): Promise<boolean> {
  const found = await findEmbedded(dataDir);
  if (found === null) return false;
  const connection = connectDatabase({ url: found.databaseUrl, max: 1, log });
  try {
    await connection.ping();
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}

/**
 * Runs the embedded database of a data folder for a tool, as long as it works. Throws `AdminError` while HiveSync itself
 * runs there.
 */
export async function withEmbedded<Result>(
  dataDir: string,
  log: Logger,
  work: () => Promise<Result>,
): Promise<Result> {
  const embedded = await startEmbedded({ dataDir, log }).catch((error: unknown) => {
    throw new AdminError(error instanceof Error ? error.message : 'The embedded database did not start.');
  });
  try {
    return await work();
  } finally {
    await embedded.stop();
  }
}
