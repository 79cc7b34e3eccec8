import type { UnknownValue } from './values/unknown-value.ts';

const LAST_NAME = /([\p{ID_Start}$_][\p{ID_Continue}$]*)[^\p{ID_Continue}$]*$/u;
const MAX_LENGTH = 24;

/** Methods that only format: `price.toFixed` is a price. */
const FORMATTING = /(?:^|\.)(to\w+|trim|slice|substring|substr|replace|padStart|padEnd|join|format)$/;

/**
 * What stands in for text that only run time knows: what is known of it, with the last names of what source calls the
 * rest.
 */
export function placeholderFor(unknown: UnknownValue): string {
  if (unknown.text !== undefined) return unknown.text;
  const name = LAST_NAME.exec(unknown.hint.slice(-200).replace(FORMATTING, ''))?.[1];
  return name === undefined ? '…' : `{${name.slice(0, MAX_LENGTH)}}`;
}
