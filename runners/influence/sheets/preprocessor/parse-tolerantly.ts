import type { CssSyntaxError, Root } from 'postcss';
import { parse as parseLess } from 'postcss-less';
import { parse as parseScss } from 'postcss-scss';
import { scanTo } from '../scan-css.ts';

const MOST_MISTAKES = 50;

export interface ParsedSource {
  readonly root: Root | null;
  readonly errors: readonly { readonly offset: number; readonly what: string }[];
}

const isSyntaxError = (error: unknown): error is CssSyntaxError =>
  error instanceof Error && error.name === 'CssSyntaxError';

/** The text without the statement that starts at `offset`; its length and lines stay. */
function withoutStatement(text: string, offset: number): string {
  const end = Math.max(scanTo(text, offset, ';}'), offset + 1);
  return text.slice(0, offset) + text.slice(offset, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** Reads SCSS or Less. What cannot be read is left out, a statement at a time, and named. */
export function parseTolerantly(source: string, syntax: 'scss' | 'less'): ParsedSource {
  const parse = syntax === 'scss' ? parseScss : parseLess;
  const errors: { offset: number; what: string }[] = [];
  let text = source;
  while (errors.length < MOST_MISTAKES) {
    try {
      const root = parse(text);
      return { root: root.type === 'root' ? root : null, errors };
    } catch (error) {
      if (!isSyntaxError(error)) {
        errors.push({ offset: 0, what: 'The style sheet cannot be read.' });
        return { root: null, errors };
      }
      const offset = Math.min(error.input?.offset ?? 0, source.length);
      const unclosed = /^Unclosed block/.test(error.reason);
      errors.push({
        offset,
        what: unclosed ? 'A block is not closed.' : 'This is not understood: it is left out.',
      });
      text = unclosed ? `${text}}` : withoutStatement(text, offset);
    }
  }
  return {
    root: null,
    errors: [...errors, { offset: 0, what: 'There are too many mistakes: nothing is read.' }],
  };
}
