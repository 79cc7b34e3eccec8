import type { Clock } from '../../src/platform/clock.ts';
import { redactText } from '../../src/platform/log/redact-text.ts';
import {
  type Decision,
  decideCpu,
  decideGpu,
  FRESH_MEMORY,
  type PoolMemory,
  type RunnerClass,
} from './decide.ts';
import type { Driver, ManagedRunner } from './drivers/driver.ts';
import { type FleetReading, loadOf, type ReadFleet } from './read-fleet.ts';
import type { ScalingSettings } from './settings.ts';

export interface AutoscalerParts {
  readonly readFleet: ReadFleet;
  readonly driver: Driver;
  readonly settings: ScalingSettings;
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
  readonly clock: Clock;
  /** Takes one line for an operator. */
  readonly print: (line: string) => void;
}

export interface Autoscaler {
  /** Looks once, and changes what is to be changed. Never throws: what fails is told and tried with a later look. */
  look(): Promise<void>;
}

const DECIDE = { cpu: decideCpu, gpu: decideGpu } as const;
const CLASSES: readonly RunnerClass[] = ['cpu', 'gpu'];

/** An autoscaler that remembers its looks. */
export function createAutoscaler(parts: AutoscalerParts): Autoscaler {
  const { readFleet, driver, settings, dryRun, clock } = parts;
  const memories: Record<RunnerClass, PoolMemory> = { cpu: FRESH_MEMORY, gpu: FRESH_MEMORY };
  let trouble: string | null = null;
  const say = (text: string) => parts.print(`[autoscaler] ${redactText(text)}`);

  async function lookAt(runner: RunnerClass, fleet: FleetReading): Promise<void> {
    if (runner === 'gpu' && settings.gpuMaxWorkers === 0) return;
    const running = await driver.list(runner, fleet);
    const backlog = runner === 'cpu' ? fleet.cpu_backlog : fleet.gpu_backlog;
    const reading = { runners: running.length, backlog, ...loadOf(fleet, runner) };
    const { memory, decision } = DECIDE[runner](memories[runner], reading, settings, clock.now().getTime());
    memories[runner] = memory;
    if (decision === null) return;
    say(describe(decision, dryRun));
    if (!dryRun) await apply(decision, running);
  }

  async function apply({ runner, from, to }: Decision, running: readonly ManagedRunner[]): Promise<void> {
    for (let count = from; count < to; count += 1) say(`${runner}: started ${await driver.start(runner)}`);
    for (const { id, name } of leastBusy(running).slice(0, Math.max(0, from - to))) {
      await driver.stop(id);
      say(`${runner}: stopped ${name}`);
    }
  }

  return {
    async look() {
      try {
        const fleet = await readFleet();
        for (const runner of CLASSES) await lookAt(runner, fleet);
        if (trouble !== null) say('works again');
        trouble = null;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // Once for each cause, not with every look.
        if (message !== trouble) say(`nothing is changed: ${message}`);
        trouble = message;
      }
    },
  };
}

function describe({ runner, from, to, reason }: Decision, dryRun: boolean): string {
  return `${runner} ${from} → ${to}: ${reason}${dryRun ? ' (dry run: nothing is done)' : ''}`;
}

/** Those with nothing to do first, and those that were not heard before those that work. */
function leastBusy(running: readonly ManagedRunner[]): ManagedRunner[] {
  return running.toSorted((a, b) => (a.activeJobs ?? 0) - (b.activeJobs ?? 0));
}
