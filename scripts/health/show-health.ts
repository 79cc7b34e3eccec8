import { styleText } from 'node:util';
import { toQueuesBody } from '../../src/modules/fleet/index.ts';
import { describeAge } from '../admin/commands/describe-age.ts';
import { formatTable } from '../format-table.ts';
import type { HealthStatus, JudgedHealth } from './judge-health.ts';
import type { MeasuredHealth } from './measure-health.ts';
import { describeLevel } from './queue-level.ts';

const COLOURS = { ok: 'green', degraded: 'yellow', fail: 'red' } as const;

/** For programs. */
export function toHealthData({ parts, fleet }: MeasuredHealth, { status, reasons }: JudgedHealth) {
  const body = fleet === null ? null : toQueuesBody(fleet);
  return {
    status,
    reasons,
    parts: parts.map(({ name, ok, latencyMs, problem }) => ({ name, ok, latency_ms: latencyMs, problem })),
    queues: body?.queues ?? null,
    workers: body?.workers ?? null,
  };
}

/** For people; in colours where standard output is a terminal that wants them. */
export function toHealthLines({ parts, fleet }: MeasuredHealth, { status, reasons }: JudgedHealth): string[] {
  const partLines = parts.map(({ name, ok, latencyMs, problem }) =>
    [
      colour(ok ? 'ok' : 'fail', ok ? 'ok  ' : 'FAIL'),
      name.padEnd(10),
      ok ? `${latencyMs} ms` : problem,
    ].join('  '),
  );
  return [
    `HiveSync is ${colour(status, status)}`,
    ...reasons.map((reason) => `  ${reason}`),
    '',
    ...partLines,
    ...(fleet === null ? [] : ['', ...describeFleet(fleet)]),
  ];
}

function describeFleet(fleet: NonNullable<MeasuredHealth['fleet']>): string[] {
  const queues = fleet.queues.map(({ name, waiting, active, failed, nextWaitMs }) => [
    name,
    waiting,
    active,
    failed,
    nextWaitMs === null ? '' : describeAge(nextWaitMs),
    describeLevel(name, waiting),
  ]);
  const ages = fleet.nodes.map(({ id, health, lastSeenAt }) => {
    const age = Math.max(0, fleet.measuredAt.getTime() - lastSeenAt.getTime());
    return [id, health, `${describeAge(age)} ago`];
  });
  return [
    ...formatTable(['queue', 'waiting', 'active', 'failed', 'next waits', ''], queues),
    '',
    ...(ages.length === 0 ? ['no runner is there'] : formatTable(['runner', 'health', 'heard'], ages)),
  ];
}

function colour(status: HealthStatus, text: string): string {
  return styleText(COLOURS[status], text, { stream: process.stdout });
}
