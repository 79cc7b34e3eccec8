import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AdminError } from '../admin-error.ts';

/** The person in front of a tool, if there is one. */
export interface Terminal {
  /** Whether somebody can be asked. */
  readonly isInteractive: boolean;
  /** Throws `NotConfirmedError` unless the person says yes, and `AdminError` when nobody can be asked. */
  confirm(question: string): Promise<void>;
  ask(question: string): Promise<string>;
  /** As `ask`, without showing what is typed. */
  askSecret(question: string): Promise<string>;
  /** Tells how far long work has come. */
  progress(text: string): void;
}

/** The person does not want it; nothing was changed. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError';
}

export interface TerminalOptions {
  /** `--yes`: every question is answered with yes. */
  readonly assumesYes: boolean;
  readonly input?: NodeJS.ReadStream;
  readonly output?: NodeJS.WriteStream;
}

/** How often progress is told where lines stay: a log, a file. */
const LINE_EVERY_MS = 5_000;

/** Talks on standard error, so that standard output carries answers alone. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { assumesYes, input = process.stdin, output = process.stderr } = options;
  const isInteractive = input.isTTY === true && output.isTTY === true;
  let toldAt = 0;

  async function ask(question: string, isSecret: boolean): Promise<string> {
    if (!isInteractive) throw new AdminError('There is nobody to ask: standard input is no terminal.');
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    if (isSecret) output.write(question);
    const lines = createInterface({ input, output: isSecret ? silent : output, terminal: true });
    try {
      return (await lines.question(isSecret ? '' : question)).trim();
    } finally {
      lines.close();
      if (isSecret) output.write('\n');
    }
  }

  return {
    isInteractive,
    async confirm(question) {
      if (assumesYes) return;
      if (!isInteractive)
        throw new AdminError(`${question} There is nobody to ask: say --yes if it is meant.`);
      const answer = await ask(`${question} Type yes to go on: `, false);
      if (answer.toLowerCase() !== 'yes') throw new NotConfirmedError('Nothing was changed.');
    },
    ask: (question) => ask(question, false),
    askSecret: (question) => ask(question, true),
    progress(text) {
      if (output.isTTY === true) return void output.write(`\r\u001b[K${text}`);
      const now = performance.now();
      if (toldAt !== 0 && now - toldAt < LINE_EVERY_MS) return;
      toldAt = now;
      output.write(`${text}\n`);
    },
  };
}
