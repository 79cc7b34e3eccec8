import { median } from '../../bench/statistics.ts';
import type { Strike } from '../faults/strike-out.ts';
import type { Ledger } from '../load/ledger.ts';
import type { JobInspection } from './inspect-jobs.ts';

/** What one scenario came to. */
export interface Outcome {
  readonly scenario: string;
  readonly seed: number;
  readonly strikes: number;
  readonly requests: { readonly answered: number; readonly refused: number; readonly unanswered: number };
  readonly accepted: number;
  readonly ready: number;
  readonly failed: Readonly<Record<string, number>>;
  readonly cancelled: number;
  readonly takenOver: number;
  readonly lost: number;
  readonly doubled: number;
  /** From the end of a fault until a job that was accepted since is ready. */
  readonly recoveryMs: { readonly median: number; readonly longest: number } | null;
  readonly loadSeconds: number;
  /** Everything that must not happen, in words; empty when all guarantees held. */
  readonly violations: readonly string[];
}

export interface Evidence {
  readonly scenario: string;
  readonly seed: number;
  /** Whether nobody may have noticed what was done. */
  readonly seamless?: boolean;
  readonly ledger: Ledger;
  readonly strikes: readonly Strike[];
  readonly inspection: JobInspection;
  readonly crashes: Readonly<Record<string, number>>;
  readonly loadSeconds: number;
}

/** Holds what people saw against what the database says. */
export function judge(evidence: Evidence): Outcome {
  const { ledger, inspection, strikes } = evidence;
  const vanished = [...ledger.jobs.keys()].filter((id) => !inspection.ids.has(id));
  const unseen = [...ledger.jobs].filter(([, job]) => job.ending === null).map(([id]) => id);
  const lost = new Set([...vanished, ...inspection.unended, ...unseen]);
  const recoveries = strikes.flatMap(({ healedAtMs }) => ledger.recoveryAfter(healedAtMs) ?? []);
  const surplus = inspection.ids.size - ledger.jobs.size;
  const crashes = Object.entries(evidence.crashes).filter(([, count]) => count > 0);
  const { answered, refused, unanswered } = ledger;
  return {
    scenario: evidence.scenario,
    seed: evidence.seed,
    strikes: strikes.length,
    requests: { answered, refused, unanswered },
    accepted: inspection.ids.size,
    ready: inspection.ready,
    failed: inspection.failed,
    cancelled: inspection.cancelled,
    takenOver: inspection.takenOver,
    lost: lost.size,
    doubled: inspection.doubled.length,
    recoveryMs:
      recoveries.length === 0 ? null : { median: median(recoveries), longest: Math.max(...recoveries) },
    loadSeconds: evidence.loadSeconds,
    violations: [
      ...(inspection.ready === 0 ? ['no job at all was ready'] : []),
      ...vanished.map((id) => `job ${id} was accepted and is not in the database`),
      ...inspection.unended.map((id) => `job ${id} has not ended`),
      ...unseen.map((id) => `nobody was told how job ${id} ended`),
      ...inspection.doubled.map(
        (id) => `job ${id} ended more than once, or shows results of another attempt`,
      ),
      ...(surplus > 0 ? [`${surplus} requests became two jobs in spite of their idempotency key`] : []),
      ...ledger.damagedResults.map((result) => `damaged result: ${result}`),
      ...(ledger.wrong > 0
        ? [`${ledger.wrong} requests were answered wrongly: ${sample(ledger.wrongAnswers)}`]
        : []),
      ...(evidence.seamless === true && refused + unanswered > 0
        ? [`${refused + unanswered} requests failed: ${sample(ledger.failedRequests)}`]
        : []),
      ...crashes.map(([name, count]) => `${name} ended by itself, ${count} times`),
    ],
  };
}

function sample(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.replace(/ \(request .*/, '')))].join('; ');
}
