import { parseArgs } from 'node:util';
import { systemClock } from '../../src/platform/clock.ts';
import { connectQueue } from '../../src/platform/queue/connect-queue.ts';
import { openStorage } from '../../src/server/open-storage.ts';
import { explainFailure } from '../admin/explain-failure.ts';
import { findInstallation } from '../admin/installation/find-installation.ts';
import { createToolLogger, openSession } from '../admin/installation/open-session.ts';
import { judgeHealth } from './judge-health.ts';
import { measureHealth, type OpenParts } from './measure-health.ts';
import { toHealthData, toHealthLines } from './show-health.ts';

const USAGE = `usage: hivesync-health [--json] [--help]

Writes to Postgres, to Redis and to the storage, and tells how much waits in the queues and when each runner was heard.
It takes the API's settings, or DATA_DIR for the embedded database while HiveSync runs.
Exit codes: 0 ok, 1 degraded (all parts work, and work does not get done as it should), 2 fail.
`;

const EXIT = { ok: 0, degraded: 1, fail: 2 } as const;

/** Looks at the installation and ends the process with what it found. */
export async function runHealth(args: readonly string[]): Promise<never> {
  const call = readCall(args);
  if (call === null || call.help) {
    (call === null ? process.stderr : process.stdout).write(USAGE);
    process.exit(call === null ? EXIT.fail : EXIT.ok);
  }
  try {
    const log = createToolLogger('silent');
    const health = await measureHealth(await openParts(log), systemClock);
    const judged = judgeHealth(health);
    const text = call.json
      ? JSON.stringify(toHealthData(health, judged))
      : toHealthLines(health, judged).join('\n');
    await print(`${text}\n`);
    // What hangs on a part that does not answer is not waited for.
    process.exit(EXIT[judged.status]);
  } catch (error) {
    const reason = explainFailure(error);
    if (call.json) await print(`${JSON.stringify({ status: 'fail', reasons: [reason] })}\n`);
    else process.stderr.write(`${reason}\n`);
    process.exit(EXIT.fail);
  }
}

async function openParts(log: ReturnType<typeof createToolLogger>): Promise<OpenParts> {
  const { config } = await findInstallation(process.env);
  const session = openSession(async () => ({ config, isEmbedded: false }), log);
  const queueUrl = config.queue.kind === 'external' ? config.queue.url : '';
  let queue: ReturnType<typeof connectQueue> | null = null;
  return {
    queueName: queueUrl.startsWith('redis') ? 'redis' : 'queue',
    database: () => session.database(),
    queue() {
      queue ??= connectQueue({ url: queueUrl, log });
      return queue;
    },
    storage: async () => (await openStorage(config, { signingSecrets: [], clock: systemClock, log })).storage,
  };
}

/** A pipe must have everything before the process ends. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function readCall(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}
