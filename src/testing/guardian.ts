import { rm } from 'node:fs/promises';

/**
 * Outlives the test run by a moment: when its standard input ends, for whatever reason the run ended, it kills
 * the servers of the run and deletes their folder. Arguments: the folder, then process ids.
 */
const [folder, ...processIds] = process.argv.slice(2);

process.stdin.resume();
process.stdin.once('close', async () => {
  for (const processId of processIds) {
    try {
      process.kill(Number(processId), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  if (folder !== undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
