/** A variable that a compose file insists on is not set. */
export class MissingVariableError extends Error {
  override readonly name = 'MissingVariableError';
}

type Variables = Readonly<Record<string, string | undefined>>;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

/**
 * A text of a compose file with its variables filled in: `$$`, `${A}`, `${A:-default}`, `${A:?message}`, `${A:+other}`,
 * one within the other (compose-spec, "Interpolation"). `onName` is told every name. Throws `MissingVariableError`.
 */
export function interpolate(text: string, variables: Variables, onName = (_name: string) => {}): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    if (text.startsWith('$$', at)) {
      result += '$';
      at += 2;
    } else if (text.startsWith('${', at)) {
      const end = findClosingBrace(text, at + 2);
      result += expand(text.slice(at + 2, end), variables, onName);
      at = end + 1;
    } else {
      result += text.charAt(at);
      at += 1;
    }
  }
  return result;
}

function expand(expression: string, variables: Variables, onName: (name: string) => void): string {
  const [name] = NAME.exec(expression) ?? [];
  if (name === undefined) throw new SyntaxError(`\${${expression}} names no variable`);
  onName(name);
  const value = variables[name] ?? '';
  const rest = expression.slice(name.length);
  const operand = () => interpolate(rest.slice(2), variables, onName);
  if (rest === '') return value;
  if (rest.startsWith(':-')) return value === '' ? operand() : value;
  if (rest.startsWith(':+')) return value === '' ? '' : operand();
  if (!rest.startsWith(':?')) throw new SyntaxError(`\${${expression}} is not understood`);
  if (value === '') throw new MissingVariableError(`${name}: ${operand()}`);
  return value;
}

function findClosingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    if (text.charAt(at) === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new SyntaxError('a ${ has no }');
}
