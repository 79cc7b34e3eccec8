import type { Database } from '../../src/platform/db/database.ts';

/** What a command answers: lines for a person, and the same as data for a program. */
export interface CommandAnswer {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Throws a `DomainError` whose message says what to do. */
export type RunCommand = (db: Database, parameters: readonly string[]) => Promise<CommandAnswer>;

/** One thing that an operator can do with the database of the installation. */
export interface AdminCommand {
  readonly about: string;
  /** What it is called with, by name; every one of them is needed. */
  readonly parameters: readonly string[];
  /** Loaded when it is called, so that help is there at once. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}
