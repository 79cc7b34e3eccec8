import { startEmbedded } from '../../platform/embedded/start-embedded.ts';
import { createLogger } from '../../platform/log/create-logger.ts';

/** Runs the embedded database for a test, as a process that can be killed. Argument: the data folder. */
const [dataDir = ''] = process.argv.slice(2);

try {
  const embedded = await startEmbedded({ dataDir, log: createLogger({ level: 'warn' }) });
  process.once('message', async () => {
    await embedded.stop();
    process.disconnect();
  });
  process.send?.({ databaseUrl: embedded.databaseUrl, queueUrl: embedded.queueUrl });
} catch (error) {
  process.send?.({ error: String(error) });
  process.disconnect();
}
