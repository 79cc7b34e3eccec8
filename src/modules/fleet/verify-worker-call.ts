import { eq } from 'drizzle-orm';
import { type SignatureHeaders, verifyCall } from '../../contracts/signature.ts';
import type { Context } from '../../http/context.ts';
import { nodeDigests } from '../../platform/crypto/node-digests.ts';
import type { Executor } from '../../platform/db/database.ts';
import { workerNodes } from './tables.ts';

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
    }
  | {
      readonly ok: false;
      readonly cause: CallRejection;
      /** Set when the signature was right: what a header merely claims is not worth keeping. */
      readonly workerId: string | null;
    };

export type VerifyContext = Pick<Context, 'clock'> & { readonly workerSecrets: readonly string[] };

/** Whether a call was signed with our secret, now. */
export async function verifyWorkerCall(ctx: VerifyContext, received: ReceivedCall): Promise<CallVerdict> {
  const { headers, ...call } = received;
  const nowSeconds = Math.floor(ctx.clock.now().getTime() / 1_000);
  const verdict = await verifyCall(ctx.workerSecrets, call, headers, nowSeconds, nodeDigests);
  if (!verdict.ok) return { ok: false, cause: verdict.reason, workerId: null };
  const signedAt = new Date(verdict.timestampSeconds * 1_000);
  return { ok: true, workerId: verdict.worker, signedAt };
}

/** Refuses who has not introduced itself by a heartbeat, and who is disabled: from the moment that it is. */
export async function requireKnownNode(db: Executor, verdict: CallVerdict): Promise<CallVerdict> {
  if (!verdict.ok) return verdict;
  const { workerId } = verdict;
  const [node] = await db
    .select({ directive: workerNodes.directive })
    .from(workerNodes)
    .where(eq(workerNodes.id, workerId));
  if (node === undefined) return { ok: false, cause: 'unknown_worker', workerId };
  if (node.directive === 'disabled') return { ok: false, cause: 'disabled_worker', workerId };
  return verdict;
}
