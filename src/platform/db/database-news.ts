import { systemClock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import { openNotificationListener } from '../queue/notification-listener.ts';
import { createOutageLog } from '../queue/outage-log.ts';
import { type DatabaseSsl, toSslOption } from './connect.ts';

/** Hears what transactions tell by NOTIFY, on one connection that is made at the first listener. */
export interface DatabaseNews {
  /**
   * Resolves when the channel is heard; the returned function stops listening. `onGap` is told when the connection
   * was lost and is back: what was told meanwhile is not heard.
   */
  listen(channel: string, heard: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Opens nothing yet. A pooler that gives every transaction another connection hears nothing: name the server itself. */
export function openDatabaseNews(options: {
  readonly url: string;
  readonly ssl?: DatabaseSsl;
  readonly log: Logger;
}): DatabaseNews {
  const { url, log } = options;
  const reporting = { log, reportOutage: createOutageLog(log, systemClock) };
  return openNotificationListener(url, reporting, toSslOption(options.ssl));
}
