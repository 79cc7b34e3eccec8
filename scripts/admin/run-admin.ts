import type { CommandAnswer } from './command.ts';
import { describeUsage } from './describe-usage.ts';
import { type Call, readCall } from './read-call.ts';
import { NotConfirmedError, openTerminal } from './terminal/terminal.ts';

const EXIT = { failed: 1, misused: 2, notConfirmed: 3 };

/**
 * Runs one command of an operator and sets the exit code: 0 when it was done, 1 when it could not be, 2 when it was
 * called in a way that is not known, 3 when the person said no.
 */
export async function runAdmin(args: readonly string[]): Promise<void> {
  const call = readCall(args.length === 0 ? await chooseFromMenu() : args);
  if ('help' in call) {
    process.stdout.write(describeUsage(call.help));
    return;
  }
  if ('wrong' in call) {
    process.stderr.write(`${call.wrong}\n\n${describeUsage(null)}`);
    process.exitCode = EXIT.misused;
    return;
  }
  try {
    const { lines, data } = await runCommand(call);
    process.stdout.write(`${call.json ? JSON.stringify(data) : lines.join('\n')}\n`);
  } catch (error) {
    const { explainFailure } = await import('./explain-failure.ts');
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = error instanceof NotConfirmedError ? EXIT.notConfirmed : EXIT.failed;
  }
}

/** What somebody at a terminal chooses; nothing where nobody is. */
async function chooseFromMenu(): Promise<string[]> {
  const terminal = openTerminal({ assumesYes: false });
  if (!terminal.isInteractive) return [];
  const { chooseCommand } = await import('./terminal/choose-command.ts');
  return chooseCommand(terminal);
}

async function runCommand({ command, parameters, options, yes }: Call): Promise<CommandAnswer> {
  const { findInstallation } = await import('./installation/find-installation.ts');
  const { createToolLogger, openSession } = await import('./installation/open-session.ts');
  const environment = process.env;
  let found: ReturnType<typeof findInstallation> | null = null;
  const installation = () => {
    found ??= findInstallation(environment);
    return found;
  };
  const session = openSession(installation, createToolLogger(command.tells === true ? 'info' : 'error'));
  try {
    const { run } = await command.load();
    const terminal = openTerminal({ assumesYes: yes });
    return await run({ ...session, installation, environment, options, terminal }, parameters);
  } finally {
    await session.close();
  }
}
