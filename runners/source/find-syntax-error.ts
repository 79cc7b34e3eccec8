import { parseSync } from 'oxc-parser';
import { LineIndex } from './line-index.ts';
import { parseFlow } from './parse-flow.ts';
import { languageOf, refuseText } from './parse-module.ts';
import type { ParseFailure } from './parsed-module.ts';

/** Why a text would not parse, or `null`: as `parseModule`, without making a tree of it, and without leniency. */
export function findSyntaxError(path: string, text: string): ParseFailure | null {
  const refusal = refuseText(text);
  if (refusal !== undefined) return refusal;
  const lang = languageOf(path);
  const [error] = parse(path, text).errors;
  if (error === undefined) return null;
  if (lang === 'jsx') {
    const flow = parseFlow(text);
    return flow.ok ? null : flow.failure;
  }
  const place = new LineIndex(text).locate(error.labels[0]?.start ?? 0);
  return { code: 'SYNTAX_ERROR', message: error.message, ...place };
}

function parse(path: string, text: string) {
  return parseSync(path, text, { lang: languageOf(path), sourceType: 'unambiguous', preserveParens: false });
}
