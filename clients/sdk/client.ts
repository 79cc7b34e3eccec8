import createFetchClient, { type Client } from 'openapi-fetch';
import { isLastJobEvent, type JobStreamEvent, jobEventSchema } from '../../src/contracts/job-events.ts';
import { ApiError } from './api-error.ts';
import { repeatBroken } from './repeat-broken.ts';
import type { paths } from './schema.gen.ts';
import { type ServerEvent, serverEvents } from './server-events.ts';

export interface ClientOptions {
  /** Where the API is, without `/api/v1`: `https://hivesync.example.com`. */
  readonly baseUrl: string;
  /** An access token for people's routes, a preview token for a device's; asked for on every request. */
  readonly token?: () => string | null;
  /** Without one, requests that got no answer are sent once more where that is safe. */
  readonly fetch?: typeof fetch;
}

export interface HiveSyncClient {
  /** Every route of the API, typed from its OpenAPI document. Answers that are no success throw `ApiError`. */
  readonly http: Client<paths>;
  /** What happens to a job until it has ended, across lost connections. Throws `ApiError` when refused. */
  jobEvents(jobId: string, options?: { signal?: AbortSignal }): AsyncGenerator<JobStreamEvent, void, void>;
}

/** A client of one HiveSync installation. Makes no request by itself. */
export function createClient(options: ClientOptions): HiveSyncClient {
  const http = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: options.fetch ?? repeatBroken(),
  });
  http.use({
    onRequest({ request }) {
      const token = options.token?.() ?? null;
      if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    },
    async onResponse({ response }) {
      if (response.ok || response.status === 304) return;
      throw new ApiError(response.status, await response.json().catch(() => null));
    },
  });
  return { http, jobEvents: (jobId, { signal } = {}) => jobEvents(options, jobId, signal) };
}

/** The body of a successful answer. Throws when the API sent none. */
export async function bodyOf<Body>(answer: Promise<{ data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new Error('the API sent no body');
  return data;
}

async function* jobEvents(
  options: ClientOptions,
  jobId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<JobStreamEvent, void, void> {
  const stream = serverEvents({
    url: new URL(`/api/v1/jobs/${encodeURIComponent(jobId)}/events`, options.baseUrl).href,
    headers: () => authorization(options),
    isLast: (event) => isLastEvent(event),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const event of stream) {
    const known = jobEventSchema.safeParse(event);
    // A newer API may send kinds this client does not know yet.
    if (known.success) yield known.data;
  }
}

function isLastEvent(event: ServerEvent): boolean {
  const known = jobEventSchema.safeParse(event);
  return known.success && isLastJobEvent(known.data);
}

function authorization({ token }: ClientOptions): Record<string, string> {
  const value = token?.() ?? null;
  return value === null ? {} : { authorization: `Bearer ${value}` };
}
