import { COMMANDS } from '../commands.ts';
import type { Terminal } from './terminal.ts';

/**
 * Lets a person choose a command by its number or its name, and asks for what it is called with. Tells the arguments;
 * those of help when nothing is chosen.
 */
export async function chooseCommand(terminal: Pick<Terminal, 'ask'>): Promise<string[]> {
  const entries = Object.entries(COMMANDS);
  const menu = entries.map(
    ([name, { about }], index) => `${String(index + 1).padStart(3)}  ${name.padEnd(20)}${about}`,
  );
  const answer = await terminal.ask(`HiveSync\n\n${menu.join('\n')}\n\nNumber or name, nothing to leave: `);
  if (answer === '') return ['--help'];
  const [name, command] =
    entries.find(([known], index) => known === answer || String(index + 1) === answer) ?? [];
  if (name === undefined || command === undefined) return [answer];
  const parameters: string[] = [];
  for (const parameter of command.parameters) parameters.push(await terminal.ask(`${parameter}: `));
  return [name, '--', ...parameters.filter(Boolean)];
}
