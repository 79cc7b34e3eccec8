import { eq } from 'drizzle-orm';
import { type SignatureHeaders, verifyCall } from '../../contracts/signature.ts';
import type { Context } from '../../http/context.ts';
import { type WorkerNode, workerNodes } from './tables.ts';

/** A worker call as it came in: the raw bytes, because the signature is over them. */
export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: { readonly [Name in keyof SignatureHeaders]: string | null };
}

export type CallRejection =
  | 'malformed_header'
  | 'stale_timestamp'
  | 'wrong_signature'
  | 'unknown_worker'
  | 'disabled_worker';

export type CallVerdict =
  | {
      readonly ok: true;
      readonly workerId: string;
      /** By the worker's clock, to the second. */
      readonly signedAt: Date;
      /** `null` until the worker's first heartbeat. */
      readonly node: WorkerNode | null;
    }
  | {
      readonly ok: false;
      readonly cause: CallRejection;
      /** Set when the signature was right: what a header merely claims is not worth keeping. */
      readonly workerId: string | null;
    };

export type VerifyContext = Pick<Context, 'db' | 'clock'> & { readonly workerSecrets: readonly string[] };

/** Whether a call was signed by one of our runners, now. Any runner that has introduced itself is one. */
export async function verifyWorkerCall(ctx: VerifyContext, received: ReceivedCall): Promise<CallVerdict> {
  const { headers, ...call } = received;
  const nowSeconds = Math.floor(ctx.clock.now().getTime() / 1_000);
  const verdict = await verifyCall(ctx.workerSecrets, call, headers, nowSeconds);
  if (!verdict.ok) return { ok: false, cause: verdict.reason, workerId: null };
  const [node] = await ctx.db.select().from(workerNodes).where(eq(workerNodes.id, verdict.worker));
  const signedAt = new Date(verdict.timestampSeconds * 1_000);
  return { ok: true, workerId: verdict.worker, signedAt, node: node ?? null };
}

/** A heartbeat is how a worker introduces itself, and how it learns that it is disabled. */
export function requireKnownNode(verdict: CallVerdict): CallVerdict {
  if (!verdict.ok) return verdict;
  const { workerId, node } = verdict;
  if (node === null) return { ok: false, cause: 'unknown_worker', workerId };
  if (node.directive === 'disabled') return { ok: false, cause: 'disabled_worker', workerId };
  return verdict;
}
