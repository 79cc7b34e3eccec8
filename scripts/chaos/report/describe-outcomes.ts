import { formatTable } from '../../format-table.ts';
import type { Outcome } from '../audit/outcome.ts';

const HEADER = [
  'scenario',
  'faults',
  'answered',
  'refused',
  'unanswered',
  'accepted',
  'ready',
  'failed',
  'cancelled',
  'taken over',
  'lost',
  'doubled',
  'recovery s (longest)',
  'load s',
];

/** A table for the terminal. */
export function describeOutcomes(outcomes: readonly Outcome[]): string[] {
  return formatTable(HEADER, outcomes.map(outcomeCells));
}

/** One scenario in a line. */
export function summarise(outcome: Outcome): string {
  const { accepted, ready, cancelled, lost, doubled, strikes, loadSeconds } = outcome;
  const ended = `${ready} ready, ${describeFailures(outcome.failed)} failed, ${cancelled} cancelled`;
  return `${accepted} accepted: ${ended}, ${lost} lost, ${doubled} doubled; ${strikes} faults in ${loadSeconds.toFixed(0)} s`;
}

/** One scenario's figures, in the order of the header. */
export function outcomeCells(outcome: Outcome): (string | number)[] {
  const { requests, recoveryMs } = outcome;
  return [
    outcome.scenario,
    outcome.strikes,
    requests.answered,
    requests.refused,
    requests.unanswered,
    outcome.accepted,
    outcome.ready,
    describeFailures(outcome.failed),
    outcome.cancelled,
    outcome.takenOver,
    outcome.lost,
    outcome.doubled,
    recoveryMs === null ? '–' : `${seconds(recoveryMs.median)} (${seconds(recoveryMs.longest)})`,
    Number(outcome.loadSeconds.toFixed(0)),
  ];
}

export { HEADER as OUTCOME_HEADER };

function describeFailures(failed: Outcome['failed']): string {
  const parts = Object.entries(failed).map(([code, count]) => `${count} ${code}`);
  return parts.length === 0 ? '0' : parts.join(', ');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
