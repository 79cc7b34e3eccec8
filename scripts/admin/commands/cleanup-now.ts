import { runTask, TASKS, type TaskOutcome } from '../../../src/modules/maintenance/index.ts';
import { formatTable } from '../../format-table.ts';
import type { RunCommand } from '../command.ts';

const WHY_NOT = {
  running_elsewhere: 'an API process is at it',
  switched_off: 'CLEANUP_ENABLED is false',
};

/**
 * Runs every task of maintenance that deletes what has expired, one after the other and each under its lock, as the API
 * does at its intervals. What a dry run would delete is logged on standard error, item by item.
 */
export const run: RunCommand = async (ctx) => {
  const { config } = await ctx.installation();
  const dryRun = ctx.options['dry-run'] === true || config.cleanup.dryRun;
  if (!dryRun && config.cleanup.enabled) {
    await ctx.terminal.confirm('What has expired is deleted for good, by the rules of maintenance.');
  }
  const parts = await ctx.parts();
  const deps = { ...parts, cleanup: { ...config.cleanup, dryRun } };
  const outcomes: { name: string; outcome: TaskOutcome }[] = [];
  for (const task of TASKS.filter(({ isCleanup }) => isCleanup)) {
    ctx.terminal.progress(`${task.name} …`);
    outcomes.push({ name: task.name, outcome: await runTask(deps, task) });
  }
  ctx.terminal.progress('');
  const rows = outcomes.map(({ name, outcome }) => [name, describeOutcome(outcome)]);
  const note = dryRun ? ['', 'A dry run: nothing was deleted; the log above says what would be.'] : [];
  return { lines: [...formatTable(['task', 'did'], rows), ...note], data: toData(outcomes, dryRun) };
};

function describeOutcome(outcome: TaskOutcome): string {
  if (!outcome.ran) return `not run: ${WHY_NOT[outcome.reason]}`;
  const counts = Object.entries(outcome.report).filter(([, count]) => count > 0);
  return counts.map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing to do';
}

function toData(outcomes: readonly { name: string; outcome: TaskOutcome }[], dryRun: boolean) {
  return { dry_run: dryRun, tasks: outcomes.map(({ name, outcome }) => ({ task: name, ...outcome })) };
}
