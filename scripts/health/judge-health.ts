import type { MeasuredHealth } from './measure-health.ts';
import { isLate, levelOf } from './queue-level.ts';

export type HealthStatus = 'ok' | 'degraded' | 'fail';

export interface JudgedHealth {
  readonly status: HealthStatus;
  /** What is not as it should be, in words. */
  readonly reasons: readonly string[];
}

/** A runner beats every 30 s; maintenance calls it unhealthy after the same time. */
const SILENT_AFTER_MS = 2 * 60_000;

/** `fail`: a part does not work. `degraded`: all do, and work still does not get done as it should. */
export function judgeHealth({ parts, fleet }: MeasuredHealth): JudgedHealth {
  const failures = parts
    .filter(({ ok }) => !ok)
    .map(({ name, problem }) => `${name} does not work: ${problem}`);
  if (failures.length > 0) return { status: 'fail', reasons: failures };
  if (fleet === null) return { status: 'fail', reasons: ['queues and runners are not known'] };
  const reasons = [...judgeQueues(fleet), ...judgeRunners(fleet)];
  return { status: reasons.length === 0 ? 'ok' : 'degraded', reasons };
}

type Fleet = NonNullable<MeasuredHealth['fleet']>;

function judgeQueues({ queues }: Fleet): string[] {
  return queues
    .filter(({ name, waiting }) => isLate(name, waiting))
    .map(({ name, waiting }) => `${waiting} jobs wait in ${name}: ${levelOf(name, waiting)}`);
}

function judgeRunners({ nodes, measuredAt }: Fleet): string[] {
  const isHeard = (lastSeenAt: Date) => measuredAt.getTime() - lastSeenAt.getTime() < SILENT_AFTER_MS;
  const working = nodes.filter(({ lastSeenAt, directive }) => isHeard(lastSeenAt) && directive === 'active');
  const none = working.length === 0 ? ['no runner takes jobs: none was heard in two minutes'] : [];
  const unwell = nodes
    .filter(({ directive, health }) => directive === 'active' && health === 'unhealthy')
    .map(
      ({ id, healthReason }) => `the runner ${id} is unhealthy: ${healthReason ?? 'for a reason not known'}`,
    );
  return [...none, ...unwell];
}
