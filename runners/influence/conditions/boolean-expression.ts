import { scanTo } from '../sheets/scan-css.ts';

/** Three values: what the browser knows nothing about is neither true nor false, and negating it does not help. */
export type Truth = boolean | null;

export const negate = (truth: Truth): Truth => (truth === null ? null : !truth);

function conjoin(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function disjoin(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** The words and bracketed groups of a condition, in order. */
function readTerms(text: string): string[] {
  const terms: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (at >= text.length) break;
    const start = at;
    while (at < text.length && !/[\s(]/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) === '(') at = Math.min(scanTo(text, at + 1, ')') + 1, text.length);
    terms.push(text.slice(start, at));
  }
  return terms;
}

const MAXIMUM_DEPTH = 32;

/**
 * Evaluates `not`, `and`, `or` and brackets over tests that the caller knows. A group in brackets that is itself
 * a condition is taken apart; everything else is one test.
 */
export function evaluateExpression(text: string, test: (term: string) => Truth, depth = 0): Truth {
  if (depth > MAXIMUM_DEPTH) return null;
  const terms = readTerms(text);
  const value = (term: string): Truth => {
    const inner = term.startsWith('(') && term.endsWith(')') ? term.slice(1, -1).trim() : null;
    if (inner !== null && /^(?:\(|not[\s(]|[\w-]+\()/i.test(inner))
      return evaluateExpression(inner, test, depth + 1);
    return test(term);
  };
  const [first, second] = terms;
  if (first === undefined) return null;
  if (first.toLowerCase() === 'not')
    return terms.length === 2 && second !== undefined ? negate(value(second)) : null;
  if (terms.length === 1) return value(first);
  const word = second?.toLowerCase();
  if ((word !== 'and' && word !== 'or') || terms.length % 2 === 0) return null;
  const operands: Truth[] = [];
  for (const [at, term] of terms.entries()) {
    if (at % 2 === 1) {
      if (term.toLowerCase() !== word) return null;
    } else operands.push(value(term));
  }
  return word === 'and' ? conjoin(operands) : disjoin(operands);
}
