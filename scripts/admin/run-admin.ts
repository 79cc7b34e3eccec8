import { parseArgs } from 'node:util';
import type { AdminCommand, CommandAnswer } from './command.ts';
import { COMMANDS } from './commands.ts';

const USAGE = `usage: hivesync-admin COMMAND [--json]

${Object.entries(COMMANDS)
  .map(([name, { about, parameters }]) => `  ${[name, ...parameters].join(' ').padEnd(24)}${about}`)
  .join('\n')}

It takes the API's settings, or DATA_DIR for the embedded database while HiveSync runs.
`;

/**
 * Runs one command of an operator and sets the exit code: 0 when it was done, 1 when it could not be, 2 when it was
 * called in a way that is not known.
 */
export async function runAdmin(args: readonly string[]): Promise<void> {
  const call = readCall(args);
  if (call === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (call === null) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    const { lines, data } = await runCommand(call);
    process.stdout.write(`${call.json ? JSON.stringify(data) : lines.join('\n')}\n`);
  } catch (error) {
    const { explainFailure } = await import('./explain-failure.ts');
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 1;
  }
}

interface Call {
  readonly command: AdminCommand;
  readonly parameters: readonly string[];
  readonly json: boolean;
}

function readCall(args: readonly string[]): Call | 'help' | null {
  const parsed = parse(args);
  if (parsed === null) return null;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [name = '', ...parameters] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || parameters.length !== command.parameters.length) return null;
  return { command, parameters, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
  } catch {
    return null;
  }
}

async function runCommand({ command, parameters }: Call): Promise<CommandAnswer> {
  const { openInstallation } = await import('./open-installation.ts');
  const connection = await openInstallation(process.env);
  try {
    const { run } = await command.load();
    return await run(connection.db, parameters);
  } finally {
    await connection.close();
  }
}
