/** What a secret signs, and so when a new one is everywhere and the old one may go. */
export interface RotatableSecret {
  /** Which processes are started again, in this order. */
  readonly restart: string;
  readonly oldMayGo: string;
}

const API = 'The API: `docker compose up -d backend`.';

/** The secrets that may be comma lists: the first signs, all verify. */
export const ROTATABLE_SECRETS: Readonly<Record<string, RotatableSecret>> = {
  JWT_SECRET: {
    restart: API,
    oldMayGo: 'in 15 minutes, when every access token it signed has expired',
  },
  SESSION_SECRET: {
    restart: API,
    oldMayGo:
      'in 24 hours, when no request of before is repeated under its Idempotency-Key any more; unless API_TOKEN_PEPPER and ' +
      'DEVICE_TOKEN_SECRET are set, API keys and devices made under it end with it',
  },
  PREVIEW_TOKEN_SECRET: {
    restart: API,
    oldMayGo:
      'in an hour at most (PREVIEW_TOKEN_TTL_SECONDS), when every preview token it signed has expired',
  },
  WORKER_CALLBACK_SECRET: {
    restart:
      'The API first, which then takes both: `docker compose up -d backend`. Then the edge, `npx wrangler secret put ' +
      'WORKER_CALLBACK_SECRET` with the whole list, and every runner: `docker compose up -d worker`.',
    oldMayGo:
      'when the last runner was started again and the queue `callbacks` is empty (`hivesync-admin queues`)',
  },
  API_TOKEN_PEPPER: {
    restart: API,
    oldMayGo: 'when every API key made before was made anew: one that was not ends with it',
  },
  DEVICE_TOKEN_SECRET: {
    restart: API,
    oldMayGo: 'when every device paired before was paired again: one that was not is shut out with it',
  },
  INTERNAL_TOKEN: {
    restart: `${API} Then whoever holds the token: the autoscaler, the platform’s schedule, Prometheus.`,
    oldMayGo: 'when all of those hold the new one',
  },
};
