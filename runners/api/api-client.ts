import { z } from 'zod';
import {
  type CallbackBody,
  type ClaimRequest,
  type ClaimResponse,
  claimResponseSchema,
  type DocsClaim,
  type DrawingClaim,
  type DrawingClaimRequest,
  docsClaimSchema,
  drawingClaimSchema,
  type HeartbeatRequest,
  type HeartbeatResponse,
  heartbeatResponseSchema,
  type InfluenceClaim,
  influenceClaimSchema,
  WORKER_API_PREFIX,
} from '../../src/contracts/worker-calls.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { type HttpAnswer, type HttpClient, UnreachableError } from './http-client.ts';
import { sendSigned, type WorkerIdentity } from './sign-request.ts';

/** The API's three worker calls, as a runner makes them. */
export interface ApiClient {
  /** Asks for a job before working on it. Throws `ApiUnavailableError`. */
  claim(request: ClaimOf<'preview'>, options: CallOptions): Promise<ClaimOutcome<ClaimResponse>>;
  /** The same for an analysis of styles. */
  claimInfluence(request: ClaimOf<'influence'>, options: CallOptions): Promise<ClaimOutcome<InfluenceClaim>>;
  /** The same for documentation. */
  claimDocs(
    request: ClaimOf<'ai_docs' | 'static_docs'>,
    options: CallOptions,
  ): Promise<ClaimOutcome<DocsClaim>>;
  /** Asks whether a picture is still wanted before it is drawn. */
  claimDrawing(request: DrawingClaimRequest, options: CallOptions): Promise<ClaimOutcome<DrawingClaim>>;
  /** Delivers a job's final state once. Throws `ApiUnavailableError`. */
  deliver(body: CallbackBody, options: CallOptions): Promise<DeliveryOutcome>;
  /** Tells that this runner lives. Throws `ApiUnavailableError`, also when the API refuses the call. */
  beat(request: HeartbeatRequest): Promise<HeartbeatResponse>;
}

export interface CallOptions {
  readonly requestId: string;
  readonly signal?: AbortSignal;
}

type ClaimOf<Kind extends ClaimRequest['kind']> = ClaimRequest & { readonly kind: Kind };

export type ClaimOutcome<Claim> =
  | { readonly kind: 'claimed'; readonly claim: Claim }
  | { readonly kind: 'dropped'; readonly reason: string };

export type DeliveryOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** The API gave no answer that settles the call: ask again later. `status` is null when it did not answer. */
export class ApiUnavailableError extends Error {
  override readonly name = 'ApiUnavailableError';
  readonly status: number | null;

  constructor(status: number | null, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.status = status;
  }
}

export interface ApiClientOptions {
  readonly backendUrl: URL;
  /** Where callbacks go: the API or the edge in front of it. */
  readonly callbackUrl: URL;
  readonly worker: WorkerIdentity;
  readonly http: HttpClient;
  readonly clock: Clock;
}

const CLAIM_TIMEOUT_MS = 10_000;
const HEARTBEAT_TIMEOUT_MS = 10_000;
/** Longer than the others: the API reads the manifest and lists the outputs before it answers. */
const CALLBACK_TIMEOUT_MS = 30_000;

/** Answers after which the same claim can never succeed. */
const CLAIM_GONE = new Set([404, 409, 410]);
/**
 * Answers after which the same delivery can never succeed. Not 401: while a secret is rotated, or this machine's
 * clock is wrong, the result must wait, for this runner or for another one that serves the callbacks.
 */
const DELIVERY_REFUSED = new Set([400, 404, 409, 410, 413, 422]);

/** Less than this is what a second's resolution and a slow answer make of equal clocks. */
const NOTICEABLE_SKEW_MS = 5_000;

/** A client of the API at these addresses that signs as this worker. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const claimUrl = workerUrl(options.backendUrl, 'claim');
  const heartbeatUrl = workerUrl(options.backendUrl, 'heartbeat');
  const callbackUrl = toCallbackUrl(options.callbackUrl);
  const unexpected = (answer: HttpAnswer) => toUnexpected(answer, options.clock.now());

  const send = async (request: Parameters<typeof sendSigned>[1]): Promise<HttpAnswer> => {
    try {
      return await sendSigned(options, request);
    } catch (cause) {
      if (!(cause instanceof UnreachableError)) throw cause;
      throw new ApiUnavailableError(null, 'the API cannot be reached', { cause });
    }
  };

  const claimAs = async <Claim>(
    body: ClaimRequest | DrawingClaimRequest,
    call: CallOptions,
    schema: z.ZodType<Claim>,
  ): Promise<ClaimOutcome<Claim>> => {
    const answer = await send({ url: claimUrl, body, timeoutMs: CLAIM_TIMEOUT_MS, ...call });
    if (CLAIM_GONE.has(answer.status)) return { kind: 'dropped', reason: refusalReason(answer) };
    if (answer.status !== 200) throw unexpected(answer);
    return { kind: 'claimed', claim: readAnswer(answer, schema) };
  };

  return {
    claim: (body, call) => claimAs(body, call, claimResponseSchema),
    claimInfluence: (body, call) => claimAs(body, call, influenceClaimSchema),
    claimDocs: (body, call) => claimAs(body, call, docsClaimSchema),
    claimDrawing: (body, call) => claimAs(body, call, drawingClaimSchema),
    async deliver(body, call) {
      const answer = await send({ url: callbackUrl, body, timeoutMs: CALLBACK_TIMEOUT_MS, ...call });
      if (answer.status === 200) return { kind: 'accepted' };
      if (!DELIVERY_REFUSED.has(answer.status)) throw unexpected(answer);
      return { kind: 'refused', status: answer.status, reason: refusalReason(answer) };
    },
    async beat(body) {
      const answer = await send({ url: heartbeatUrl, body, timeoutMs: HEARTBEAT_TIMEOUT_MS });
      if (answer.status !== 200) throw unexpected(answer);
      return readAnswer(answer, heartbeatResponseSchema);
    },
  };
}

function workerUrl(base: URL, call: string): URL {
  return new URL(`${WORKER_API_PREFIX}/${call}`, base);
}

/** A bare origin means the standard path; a whole URL is used, and signed, as it is. */
export function toCallbackUrl(configured: URL): URL {
  return configured.pathname === '/' ? workerUrl(configured, 'callback') : configured;
}

function readAnswer<T>(answer: HttpAnswer, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(answer.body));
  if (parsed.success) return parsed.data;
  throw new ApiUnavailableError(answer.status, 'the API answered in a form this runner does not know');
}

function toUnexpected(answer: HttpAnswer, now: Date): ApiUnavailableError {
  const hint = answer.status === 401 ? `; ${hintAtRefusal(answer, now)}` : '';
  return new ApiUnavailableError(answer.status, `the API answered ${answer.status}${hint}`);
}

/** What the API says of the time is told to people, and nothing is set by it. */
function hintAtRefusal({ answeredAt }: HttpAnswer, now: Date): string {
  const aheadMs = answeredAt === null ? 0 : now.getTime() - answeredAt.getTime();
  if (Math.abs(aheadMs) < NOTICEABLE_SKEW_MS) return 'check WORKER_CALLBACK_SECRET, WORKER_ID and the clock';
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  const side = aheadMs > 0 ? 'ahead of' : 'behind';
  return `the clock of this runner is ${seconds} s ${side} that of the API: set both by a time server`;
}

const refusalSchema = z.object({
  error: z.object({ code: z.string(), details: z.object({ reason: z.string().optional() }) }),
});

/** The most precise word the API gives for a refusal. */
function refusalReason(answer: HttpAnswer): string {
  const parsed = refusalSchema.safeParse(parseJson(answer.body));
  if (!parsed.success) return `status_${answer.status}`;
  return parsed.data.error.details.reason ?? parsed.data.error.code;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
