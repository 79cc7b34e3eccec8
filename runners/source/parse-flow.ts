import { parse } from '@babel/parser';
import type { Program } from '@oxc-project/types';
import { ParsedModule, type ParseOutcome } from './parsed-module.ts';

/** Parses JavaScript with Flow types into the same ESTree that oxc gives for everything else. */
export function parseFlow(text: string): ParseOutcome {
  try {
    const file: unknown = parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      allowImportExportEverywhere: true,
      errorRecovery: false,
      attachComment: false,
      createParenthesizedExpressions: false,
      plugins: [['flow', { all: true }], 'flowComments', 'jsx', 'estree'],
    });
    const program = programOf(file);
    if (program !== undefined) return { ok: true, module: new ParsedModule(program, text) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
  return {
    ok: false,
    failure: { code: 'SYNTAX_ERROR', message: 'The file has no program.', line: 0, column: 0 },
  };
}

/** Babel types its tree as its own; with the `estree` plugin it has the shape of the ESTree types used here. */
function programOf(file: unknown): Program | undefined {
  if (typeof file !== 'object' || file === null || !('program' in file)) return undefined;
  return isProgram(file.program) ? file.program : undefined;
}

function isProgram(node: unknown): node is Program {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'Program';
}

function toFailure(error: unknown) {
  if (error instanceof RangeError) {
    const message = 'Code is nested deeper than it can be read.';
    return { code: 'NESTING_TOO_DEEP', message, line: 0, column: 0 } as const;
  }
  const message =
    error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : 'The file cannot be parsed.';
  return { code: 'SYNTAX_ERROR', message, ...placeOf(error) } as const;
}

function placeOf(error: unknown): { line: number; column: number } {
  if (typeof error !== 'object' || error === null || !('loc' in error)) return { line: 0, column: 0 };
  const { loc } = error;
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc)) {
    return { line: 0, column: 0 };
  }
  const { line, column } = loc;
  return typeof line === 'number' && typeof column === 'number'
    ? { line, column: column + 1 }
    : { line: 0, column: 0 };
}
