import { loadConfig } from '../../../src/env.ts';
import { createMemoryLogger } from '../../../src/testing/memory-logger.ts';
import type { TestApp } from '../../../src/testing/test-app.ts';
import type { CommandAnswer } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { NotConfirmedError, type Terminal } from '../terminal/terminal.ts';

export interface CalledAs {
  readonly options?: Readonly<Record<string, string | boolean>>;
  /** What the person says to every question; `yes` when absent. */
  readonly says?: 'yes' | 'no';
  readonly environment?: Readonly<Record<string, string>>;
}

/** A person who answers every question the same way, and is told nothing. */
export function testTerminal(says: 'yes' | 'no' = 'yes'): Terminal {
  return {
    isInteractive: true,
    async confirm() {
      if (says === 'no') throw new NotConfirmedError('Nothing was changed.');
    },
    ask: async () => says,
    askSecret: async () => says,
    progress: () => undefined,
  };
}

/** Runs a command of the tool on the parts of a test's application, in this process. */
export async function callCommand(
  test: TestApp | null,
  [name = '', ...parameters]: readonly string[],
  { options = {}, says, environment = {} }: CalledAs = {},
): Promise<CommandAnswer> {
  const command = COMMANDS[name];
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const { run } = await command.load();
  const parts = async () => {
    if (test === null) throw new Error(`${name} needs no installation`);
    return test.deps;
  };
  const log = test?.deps.log ?? createMemoryLogger().log;
  return run(
    {
      environment,
      options,
      log,
      terminal: testTerminal(says),
      installation: async () => ({ isEmbedded: true, config: loadConfig(environment) }),
      address: async () => ({ url: test?.databaseUrl ?? '' }),
      database: async () => (await parts()).db,
      parts,
    },
    parameters,
  );
}
