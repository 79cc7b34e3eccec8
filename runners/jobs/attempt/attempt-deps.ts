import type { ClaimRequest } from '../../../src/contracts/worker-calls.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { ReportResult } from '../callbacks/report-result.ts';
import type { Company } from '../company.ts';
import type { MonotonicClock } from './stage-timings.ts';

/** What every kind of job needs of its runner to claim, work and report. */
export interface AttemptDeps {
  /** Told when the API refuses this runner. */
  readonly onRefused: () => void;
  readonly report: ReportResult;
  readonly worker: ClaimRequest['worker'];
  /** Of this run of the runner; its worker id outlives it. */
  readonly processId: string;
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly concurrency: number;
  /** Shared by all work of this process. */
  readonly company: Company;
}
