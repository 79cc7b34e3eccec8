import { type Cell, formatTable } from '../../format-table.ts';
import { median } from '../statistics.ts';
import type { Step } from './read-steps.ts';

/** When one build was asked for and when its client knew the end, in milliseconds since the epoch. */
export interface BuildWindow {
  readonly startAt: number;
  readonly endAt: number;
}

/** The median course of builds that ran one after the other: when each step was reached after the request. */
export function describeTrace(windows: readonly BuildWindow[], steps: readonly Step[]): string[] {
  const reached = new Map<string, { process: string; step: string; after: number[] }>();
  for (const { startAt, endAt } of windows) {
    const times = new Map<string, number>();
    const inside = steps.filter(({ at }) => at >= startAt && at <= endAt);
    for (const { process, step, at } of inside.toSorted((a, b) => a.at - b.at)) {
      const count = (times.get(`${process} ${step}`) ?? 0) + 1;
      times.set(`${process} ${step}`, count);
      const name = count === 1 ? step : `${step} (${count})`;
      const entry = reached.get(`${process} ${name}`) ?? { process, step: name, after: [] };
      entry.after.push(at - startAt);
      reached.set(`${process} ${name}`, entry);
    }
  }
  // What happens in few of the builds (heartbeats, polls) is not part of a build's course.
  const usual = [...reached.values()].filter(({ after }) => after.length > windows.length / 2);
  const course = usual.map((entry) => ({ ...entry, ms: median(entry.after) })).sort((a, b) => a.ms - b.ms);
  const rows = course.map(({ process, step, ms }, index): Cell[] => [
    Number(ms.toFixed(1)),
    Number((ms - (course[index - 1]?.ms ?? 0)).toFixed(1)),
    process,
    step,
  ]);
  return formatTable(['at ms', '+ ms', 'process', 'step'], rows);
}
