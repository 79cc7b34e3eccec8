import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/**
 * Outlives the test run by a moment: when its standard input ends, for whatever reason the run ended, it kills
 * the servers of the run and deletes their folder. Argument: the folder. Input: process ids, one per line.
 */
const [folder] = process.argv.slice(2);

const processIds = (await text(process.stdin)).split('\n').filter((line) => line !== '');
for (const processId of processIds) {
  try {
    process.kill(Number(processId), 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
