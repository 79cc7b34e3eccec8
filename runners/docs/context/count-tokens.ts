import type { GptEncoding } from 'gpt-tokenizer/GptEncoding';

/** Tells how many tokens of its model a text is. */
export type CountTokens = (text: string) => number;

export type Encoding = 'o200k_base' | 'cl100k_base';

/** The encoding of a model's tokenizer. Models of other makers have their own; the newest one is taken for them. */
export function encodingOf(model: string): Encoding {
  return /^(gpt-4(-|$)(?!o)|gpt-3\.5)/.test(model) ? 'cl100k_base' : 'o200k_base';
}

/** A tokenizer's time grows with the square of a run without a break: longer ones are counted in parts. */
const LONGEST_RUN = 256;
const RUNS = /\S{257,}|\s{257,}/g;
/** Marks of a model's own protocol are text like any other when they stand in source. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };

/** A counter for this encoding. It takes some 60 MB, once. */
export async function loadTokenCounter(encoding: Encoding): Promise<CountTokens> {
  const tokenizer = await load(encoding);
  return (text) => {
    let tokens = 0;
    for (const part of splitRuns(text)) tokens += tokenizer.countTokens(part, AS_TEXT);
    return tokens;
  };
}

async function load(encoding: Encoding): Promise<Pick<GptEncoding, 'countTokens'>> {
  if (encoding === 'cl100k_base') return import('gpt-tokenizer/encoding/cl100k_base');
  return import('gpt-tokenizer/encoding/o200k_base');
}

/** The text in parts without long runs: cutting makes a few tokens more, never fewer to speak of. */
function splitRuns(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    parts.push(text.slice(from, index));
    for (let at = 0; at < run.length; at += LONGEST_RUN) parts.push(run.slice(at, at + LONGEST_RUN));
    from = index + run.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}
