import type { Logger } from '../../platform/log/logger.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';

/** Tells every API process that a person's devices should look again; what is new is in Postgres. */
export const DEVICE_NEWS_CHANNEL = 'device-news';

/** After the commit. A lost hint only delays streams until they look by themselves. */
export async function announceDeviceNews(
  ctx: { readonly queue: Pick<JobQueue, 'publish'>; readonly log: Logger },
  userId: string,
): Promise<void> {
  try {
    await ctx.queue.publish(DEVICE_NEWS_CHANNEL, userId);
  } catch (error) {
    ctx.log.warn({ error }, 'news for devices not announced');
  }
}
