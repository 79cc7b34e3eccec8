import { type ParserOptions, parseSync } from 'oxc-parser';
import { type Excess, findExcess, MAX_LINKS, MAX_TOKENS } from './find-excess.ts';
import { LineIndex } from './line-index.ts';
import { MAX_NESTING } from './nesting-scan.ts';
import { parseFlow } from './parse-flow.ts';
import { ParsedModule, type ParseFailure, type ParseOutcome } from './parsed-module.ts';

/** Beyond it a file is a bundle, not source somebody edits; its tree would take hundreds of megabytes. */
export const MAX_SOURCE_CHARACTERS = 4 * 1024 * 1024;

/** The pragma stands in the file's first comment. */
const PRAGMA_CHARACTERS = 1_200;

/** Parses one file as its name says. Errors are values; no text makes it throw or overflow the stack. */
export function parseModule(path: string, text: string): ParseOutcome {
  const refusal = refuseText(text);
  if (refusal !== undefined) return { ok: false, failure: refusal };
  const language = languageOf(path);
  const mayBeFlow = language === 'jsx';
  if (mayBeFlow && /@flow\b/.test(text.slice(0, PRAGMA_CHARACTERS))) return parseFlow(text);
  const outcome = parseWithOxc(path, text, language);
  // Plain .js with type annotations is Flow without its pragma, as React Native's own packages ship it.
  if (outcome.ok || !mayBeFlow) return outcome;
  const second = parseFlow(text);
  return second.ok ? second : outcome;
}

/** The grammar a file is read with: JavaScript files of React Native projects hold JSX whatever their ending. */
export function languageOf(path: string): NonNullable<ParserOptions['lang']> {
  if (path.endsWith('.tsx')) return 'tsx';
  return /\.[cm]?ts$/.test(path) ? 'ts' : 'jsx';
}

/** Why a text must not be given to a parser, or `undefined`. */
export function refuseText(text: string): ParseFailure | undefined {
  if (text.length > MAX_SOURCE_CHARACTERS) {
    return {
      code: 'SOURCE_TOO_LARGE',
      message: `The file is larger than ${MAX_SOURCE_CHARACTERS / 1024 / 1024} MiB and was not read; exclude bundles and generated files.`,
      line: 0,
      column: 0,
    };
  }
  if (text.includes('\0')) {
    return {
      code: 'SOURCE_NOT_TEXT',
      message: 'The file holds binary data, not source text.',
      line: 0,
      column: 0,
    };
  }
  const excess = findExcess(text);
  if (excess === undefined) return undefined;
  return { ...EXCESSES[excess.of], ...new LineIndex(text).locate(excess.offset) };
}

const EXCESSES: Readonly<Record<Excess['of'], Pick<ParseFailure, 'code' | 'message'>>> = {
  nesting: {
    code: 'NESTING_TOO_DEEP',
    message: `Code is nested more than ${MAX_NESTING} levels deep here; the file was not read.`,
  },
  tokens: {
    code: 'SOURCE_TOO_LARGE',
    message: `The file holds more than ${MAX_TOKENS} words and signs and was not read; exclude bundles and generated files.`,
  },
  links: {
    code: 'SOURCE_TOO_LARGE',
    message: `The file holds more than ${MAX_LINKS} imports and exports and was not read; split it or exclude generated files.`,
  },
};

function parseWithOxc(path: string, text: string, lang: NonNullable<ParserOptions['lang']>): ParseOutcome {
  const result = parseSync(path, text, {
    lang,
    astType: 'ts',
    sourceType: 'unambiguous',
    preserveParens: false,
  });
  const [error] = result.errors;
  // An error with a tree is about something that does not hinder evaluation, such as a top-level `return`.
  if (error === undefined || result.program.body.length > 0) {
    return { ok: true, module: new ParsedModule(result.program, text) };
  }
  const place = new LineIndex(text).locate(error.labels[0]?.start ?? 0);
  return { ok: false, failure: { code: 'SYNTAX_ERROR', message: `${error.message}.`, ...place } };
}
