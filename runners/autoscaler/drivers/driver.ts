import type { RunnerClass } from '../decide.ts';
import type { FleetReading } from '../read-fleet.ts';

/** A runner that can be started and stopped. */
export interface ManagedRunner {
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** What it works on, as far as it was heard; `null` when it was not. */
  readonly activeJobs: number | null;
}

/** What starts and stops runners. */
export interface Driver {
  readonly name: string;
  /** Those of a class that run now. */
  list(runner: RunnerClass, fleet: FleetReading): Promise<readonly ManagedRunner[]>;
  /** Starts one. Tells its name. Throws `DriverError`. */
  start(runner: RunnerClass): Promise<string>;
  /** Lets one end its jobs or give them back, and stops it. Throws `DriverError`. */
  stop(id: string): Promise<void>;
}

/** It could not be done; the message says what an operator should look at. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}
