import { describe, expect, it } from 'vitest';
import { Ledger } from '../load/ledger.ts';
import type { JobInspection } from './inspect-jobs.ts';
import { judge } from './outcome.ts';

const NOTHING: JobInspection = {
  ready: 1,
  cancelled: 0,
  failed: {},
  unended: [],
  doubled: [],
  ids: new Set(['a']),
  takenOver: 0,
};

function ledgerOf(...jobIds: string[]): Ledger {
  const ledger = new Ledger();
  for (const id of jobIds) {
    ledger.accept(id);
    ledger.end(id, 'ready', null);
  }
  return ledger;
}

const judged = (ledger: Ledger, changes: Partial<JobInspection> = {}, crashes: Record<string, number> = {}) =>
  judge({
    scenario: 'test',
    seed: 1,
    ledger,
    strikes: [],
    inspection: { ...NOTHING, ...changes },
    crashes,
    loadSeconds: 1,
  });

describe('the verdict on a scenario', () => {
  it('has nothing to say against jobs that all ended once', () => {
    expect(judged(ledgerOf('a'))).toMatchObject({ lost: 0, doubled: 0, violations: [] });
  });

  it('calls a job lost that is not in the database, has not ended, or whose end nobody was told', () => {
    expect(judged(ledgerOf('a', 'b'))).toMatchObject({ lost: 1 });
    expect(judged(ledgerOf('a'), { unended: ['a'] })).toMatchObject({ lost: 1 });
    const untold = new Ledger();
    untold.accept('a');
    expect(judged(untold)).toMatchObject({ lost: 1 });
  });

  it('counts a job once, in whatever ways it was lost', () => {
    const untold = new Ledger();
    untold.accept('a');
    expect(judged(untold, { unended: ['a'] })).toMatchObject({ lost: 1 });
  });

  it('names what ended twice, and requests that became two jobs', () => {
    expect(judged(ledgerOf('a'), { doubled: ['a'] })).toMatchObject({ doubled: 1 });
    expect(judged(ledgerOf('a'), { doubled: ['a'] }).violations).toHaveLength(1);
    expect(judged(ledgerOf('a'), { ids: new Set(['a', 'b']) }).violations).toHaveLength(1);
  });

  it('does not pass when nothing was ready, an answer was wrong, a result damaged or a process crashed', () => {
    expect(judged(ledgerOf('a'), { ready: 0 }).violations).toHaveLength(1);
    const wrong = ledgerOf('a');
    wrong.refuse('GET /', { code: 'INTERNAL_ERROR', status: 500, message: 'Retry.', requestId: null });
    wrong.damagedResults.push('a screen');
    expect(judged(wrong, {}, { api: 1 }).violations).toHaveLength(3);
  });

  it('takes a proper refusal for an answer', () => {
    const ledger = ledgerOf('a');
    ledger.refuse('POST /', { code: 'LIMIT_REACHED', status: 429, message: 'Retry.', requestId: null });
    expect(judged(ledger)).toMatchObject({ violations: [], requests: { refused: 1 } });
  });

  it('takes no refusal for an answer where nobody may notice anything', () => {
    const ledger = ledgerOf('a');
    ledger.refuse('POST /', {
      code: 'DEPENDENCY_UNAVAILABLE',
      status: 503,
      message: 'Retry.',
      requestId: null,
    });
    ledger.leaveUnanswered('GET /', new Error('gone'));
    const evidence = { scenario: 'test', seed: 1, ledger, strikes: [], inspection: NOTHING, crashes: {} };
    const { violations } = judge({ ...evidence, loadSeconds: 1, seamless: true });
    expect(violations).toEqual([expect.stringContaining('2 requests failed')]);
  });

  it('does not pass when something was logged past the logger', () => {
    const evidence = { scenario: 'test', seed: 1, strikes: [], inspection: NOTHING, crashes: {} };
    const plainLines = ['api: Error: select …', 'api:     at query'];
    const { violations } = judge({ ...evidence, ledger: ledgerOf('a'), loadSeconds: 1, plainLines });
    expect(violations).toEqual([expect.stringContaining('2 lines of logs are no JSON')]);
  });

  it('measures recovery by jobs that were accepted after a fault alone', () => {
    const ledger = ledgerOf('a');
    const healedAtMs = performance.now();
    expect(ledger.recoveryAfter(healedAtMs)).toBeNull();
    ledger.accept('b');
    ledger.end('b', 'failed', 'TIMEOUT');
    expect(ledger.recoveryAfter(healedAtMs)).toBeNull();
    ledger.accept('c');
    ledger.end('c', 'ready', null);
    expect(ledger.recoveryAfter(healedAtMs)).toBeGreaterThanOrEqual(0);
  });
});
