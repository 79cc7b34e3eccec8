import type { AdminCommand } from './command.ts';
import { COMMANDS } from './commands.ts';

const WIDTH = 26;

/** How the tool, or one of its commands, is called. */
export function describeUsage(name: string | null): string {
  const command = name === null ? undefined : COMMANDS[name];
  return name === null || command === undefined ? describeAll() : describeOne(name, command);
}

function describeAll(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { about, parameters }]) => `  ${[name, ...parameters].join(' ').padEnd(WIDTH)}${about}`,
  );
  return `usage: hivesync-admin COMMAND [--json] [--yes] [--help]

${lines.join('\n')}

Without a command, and on a terminal, it shows them as a menu. --json answers with data; --yes does not ask.
It takes the API's settings, or DATA_DIR for the embedded database while HiveSync runs.
Exit codes: 0 done, 1 could not be done, 2 called in a way that is not known, 3 not confirmed.
`;
}

function describeOne(name: string, { about, parameters, options = {} }: AdminCommand): string {
  const own = Object.entries(options).map(([option, { about: meaning, value }]) => {
    const shown = value === undefined ? `--${option}` : `--${option} ${value}`;
    return `  ${shown.padEnd(WIDTH)}${meaning}`;
  });
  const call = ['usage: hivesync-admin', name, ...parameters, own.length > 0 ? '[OPTIONS]' : ''];
  const shared = ['--json', '--yes'].map((option) => `[${option}]`).join(' ');
  const first = `${call.filter(Boolean).join(' ')} ${shared}`;
  return `${[first, '', `  ${about}`, '', ...own].join('\n').trimEnd()}\n`;
}
