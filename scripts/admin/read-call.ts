import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { AdminCommand, CommandContext } from './command.ts';
import { COMMANDS } from './commands.ts';

export interface Call {
  readonly command: AdminCommand;
  readonly parameters: readonly string[];
  readonly options: CommandContext['options'];
  readonly json: boolean;
  readonly yes: boolean;
}

const SHARED: ParseArgsOptionsConfig = {
  help: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
};

/** What the tool was called with; what is wrong with it, in words, where it was called in no way that is known. */
export function readCall(
  args: readonly string[],
): Call | { readonly help: string | null } | { readonly wrong: string } {
  const [name, ...rest] = args;
  if (name === undefined) return { wrong: 'a command is missing' };
  if (name.startsWith('-')) {
    if (args.includes('--help')) return { help: null };
    return { wrong: `${name} is not known before a command` };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return { wrong: `there is no command ${name}` };
  const parsed = parse(command, rest);
  if ('wrong' in parsed) return parsed;
  const { values, positionals } = parsed;
  const { help, json, yes, ...options } = values;
  if (help === true) return { help: name };
  if (positionals.length !== command.parameters.length) {
    const wanted = command.parameters.join(' ') || 'nothing';
    return { wrong: `${name} is called with ${wanted}` };
  }
  return { command, parameters: positionals, options, json: json === true, yes: yes === true };
}

type Values = CommandContext['options'];

function parse(
  command: AdminCommand,
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } | { readonly wrong: string } {
  const own = Object.entries(command.options ?? {}).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const) },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...SHARED, ...Object.fromEntries(own) },
    });
    const single = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]);
    return { values: Object.fromEntries(single), positionals };
  } catch (error) {
    return { wrong: error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'it cannot be read' };
  }
}
