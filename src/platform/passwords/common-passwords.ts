import { dictionary } from '@zxcvbn-ts/language-common';

let known: ReadonlySet<string> | undefined;

/** Whether this, in lower case, is among the 49,000 passwords that leaks hold most often. */
export function isCommonPassword(text: string): boolean {
  known ??= new Set(dictionary['passwords-common']);
  return known.has(text);
}
