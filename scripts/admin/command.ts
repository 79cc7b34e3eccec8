import type { AppDeps } from '../../src/app.ts';
import type { Environment } from '../../src/env/read-values.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { DatabaseAddress } from '../../src/server/migrations.ts';
import type { Installation } from './installation/find-installation.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a command answers: lines for a person, and the same as data for a program. */
export interface CommandAnswer {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a command works with; each part is opened when it is asked for. */
export interface CommandContext {
  readonly environment: Environment;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly terminal: Terminal;
  readonly log: Logger;
  installation(): Promise<Installation>;
  address(): Promise<DatabaseAddress>;
  database(): Promise<Database>;
  parts(): Promise<AppDeps>;
}

/** Throws a `DomainError`, an `AdminError` or another that `explainFailure` knows; its message says what to do. */
export type RunCommand = (ctx: CommandContext, parameters: readonly string[]) => Promise<CommandAnswer>;

export interface CommandOption {
  readonly about: string;
  /** What stands for its value in help; a switch has none. */
  readonly value?: string;
}

/** One thing that an operator can do with the installation. */
export interface AdminCommand {
  readonly about: string;
  /** What it is called with, by name; every one of them is needed. */
  readonly parameters: readonly string[];
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** Whether what it does on the way is worth lines of the log. */
  readonly tells?: boolean;
  /** Loaded when it is called, so that help is there at once. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}
