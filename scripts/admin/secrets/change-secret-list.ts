import { AdminError } from '../admin-error.ts';

/** The secrets of a variable, the first of which signs, before and after a step of a rotation. */
export type SecretListChange = (secrets: readonly string[]) => readonly string[];

/**
 * The text of a .env with another list of secrets for a variable; every other line stays as it is. Tells how many the list
 * has then. Throws `AdminError`, which repeats no value, when the variable is set more than once, on several lines, or with
 * a reference to another.
 */
export function changeSecretList(
  text: string,
  name: string,
  change: SecretListChange,
): { readonly text: string; readonly count: number } {
  const lines = text.split('\n');
  const assignment = new RegExp(`^(\\s*(?:export\\s+)?${name}\\s*=\\s*)(.*?)(\\r?)$`);
  const found = lines.flatMap((line, index) => (assignment.test(line) ? [index] : []));
  if (found.length > 1) throw new AdminError(`${name} is set more than once. Leave one of the lines.`);
  const [index] = found;
  if (index === undefined) {
    const ending = text === '' || text.endsWith('\n') ? '' : '\n';
    const secrets = change([]);
    return { text: `${text}${ending}${name}=${secrets.join(',')}\n`, count: secrets.length };
  }
  const [, before = '', value = '', ending = ''] = assignment.exec(lines[index] ?? '') ?? [];
  const { quote, list, after } = readValue(name, value);
  const secrets = change(
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );
  lines[index] = `${before}${quote}${secrets.join(',')}${quote}${after}${ending}`;
  return { text: lines.join('\n'), count: secrets.length };
}

/** A value as it is written, in quotes or not, and the comment behind it. */
function readValue(name: string, value: string) {
  const quoted = /^(["'])([^"']*)\1(\s*(?:#.*)?)$/.exec(value);
  const plain = quoted === null ? /^([^"'\s]*)(\s*(?:#.*)?)$/.exec(value) : null;
  const [quote = '', list = '', after = ''] =
    quoted?.slice(1) ?? (plain === null ? [] : ['', ...plain.slice(1)]);
  if ((quoted === null && plain === null) || /[$\\]/.test(list)) {
    throw new AdminError(
      `The line of ${name} cannot be changed by a tool. Put the new secret in front by hand.`,
    );
  }
  return { quote, list, after };
}
