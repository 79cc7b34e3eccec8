import type { Logger } from '../log/logger.ts';

/**
 * Resolves at the first request to stop: SIGTERM, SIGINT, or the end of the process that started us over IPC.
 * A second signal ends the process at once.
 */
export function awaitStopRequest(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (reason: string) => {
      if (asked && reason !== 'disconnect') process.exit(1);
      if (!asked) log.info({ reason }, 'stopping');
      asked = true;
      resolve();
    };
    process.on('SIGTERM', () => stop('SIGTERM'));
    process.on('SIGINT', () => stop('SIGINT'));
    process.once('disconnect', () => stop('disconnect'));
  });
}
