import { createLogger } from '../../platform/log/create-logger.ts';
import { connectQueue } from '../../platform/queue/connect-queue.ts';

/**
 * A worker that takes jobs of `preview` and never ends one, to be killed. Arguments: the queue's URL, prefix,
 * and timing as JSON.
 */
const [url = '', prefix = '', timing = ''] = process.argv.slice(2);

const queue = await connectQueue({
  url,
  prefix,
  timing: JSON.parse(timing),
  log: createLogger({ level: 'silent' }),
});
await queue.work('preview', { concurrency: 1 }, (job) => {
  process.send?.({ taken: job.id });
  return new Promise(() => undefined);
});
