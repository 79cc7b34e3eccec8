/** One program that a guide tells somebody to run. */
export interface GuideCommand {
  /** The line of the page, from 1. */
  readonly line: number;
  readonly program: string;
  readonly args: readonly string[];
  /** Variables that the line gives a value. */
  readonly assigned: readonly string[];
  /** Variables that the line takes the value of. */
  readonly used: readonly string[];
}

interface CodeLine {
  readonly line: number;
  readonly text: string;
}

const CRON = /^(?:[\d*/,-]+\s+){5}\S+\s+/;
const ASSIGNMENT = /^([A-Z][A-Z0-9_]*)=/;

/** Every command of a page: of indented and fenced blocks, and those in a line that begin with one of `inlinePrograms`. */
export function readCommands(page: string, inlinePrograms: readonly string[]): GuideCommand[] {
  const lines = page.split('\n');
  const inline = lines.flatMap((text, index) =>
    [...text.matchAll(/`([^`]+)`/g)]
      .map(([, code = '']) => ({ line: index + 1, text: code }))
      .filter(({ text: code }) => inlinePrograms.some((program) => code.startsWith(`${program} `))),
  );
  return [...joinContinued(readCode(lines)), ...inline].flatMap(readLine);
}

/** Lines of code: within fences, or indented by four and more after a line that is empty or code itself. */
function readCode(lines: readonly string[]): CodeLine[] {
  const code: CodeLine[] = [];
  let isFenced = false;
  let mayBegin = true;
  for (const [index, text] of lines.entries()) {
    if (/^\s*```/.test(text)) {
      isFenced = !isFenced;
      continue;
    }
    const isIndented: boolean = /^ {4,}\S/.test(text) && mayBegin;
    if (isFenced || isIndented) code.push({ line: index + 1, text: text.trim() });
    mayBegin = isIndented || text.trim() === '';
  }
  return code;
}

function joinContinued(lines: readonly CodeLine[]): CodeLine[] {
  const joined: CodeLine[] = [];
  let open: CodeLine | null = null;
  for (const { line, text } of lines) {
    const whole: CodeLine =
      open === null ? { line, text } : { line: open.line, text: `${open.text} ${text}` };
    open = whole.text.endsWith('\\') ? { line: whole.line, text: whole.text.slice(0, -1).trim() } : null;
    if (open === null) joined.push(whole);
  }
  return joined;
}

function readLine({ line, text }: CodeLine): GuideCommand[] {
  const used = [...text.matchAll(/\$\{?([A-Z][A-Z0-9_]*)/g)].map(([, name = '']) => name);
  return splitCommands(text.replace(CRON, '')).flatMap((words) => {
    const first = words.findIndex((word) => !ASSIGNMENT.test(word));
    const given = (first < 0 ? words : words.slice(0, first)).map((word) => ASSIGNMENT.exec(word)?.[1] ?? '');
    const [program = '', ...args] = first < 0 ? [] : words.slice(first);
    const exported = program === 'export' ? args.map((word) => ASSIGNMENT.exec(word)?.[1] ?? '') : [];
    return [{ line, program, args, assigned: [...given, ...exported], used }];
  });
}

/** The words of each command of a line, without quotes, comments and redirections. */
function splitCommands(text: string): string[][] {
  const commands: string[][] = [[]];
  const tokens = text.matchAll(/\s+#.*$|&&|\|\||[|;]|\d?>+\s*\S+|(?:"[^"]*"|'[^']*'|\\.|[^\s"'|;&>\\])+|&/g);
  for (const [token] of tokens) {
    if (/^\s+#/.test(token)) break;
    if (/^(?:&&|\|\||[|;&])$/.test(token)) commands.push([]);
    else if (!/^\d?>/.test(token)) commands.at(-1)?.push(token.replaceAll(/["']/g, ''));
  }
  return commands.filter((words) => words.length > 0);
}
