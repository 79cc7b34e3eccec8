import type { Interpreter } from '../interpreter.ts';
import type { SourcePoint } from '../source-point.ts';
import type { RegExpValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { isQuickToMatch } from './pattern-cost.ts';

/** Compiles a pattern for one text, or says why it is not run. The result's `lastIndex` is its own. */
export function compilePattern(
  interpreter: Interpreter,
  pattern: RegExpValue,
  text: string,
  location: SourcePoint | undefined,
): RegExp | UnknownValue {
  interpreter.charge(1 + (text.length >> 4));
  if (!isQuickToMatch(pattern.source, text.length)) {
    interpreter.report({
      severity: 'info',
      code: 'UNSAFE_REGULAR_EXPRESSION',
      message: 'This pattern could take very long on this text, so it is not run; what it gives is unknown.',
      file: location?.file ?? '',
      line: location?.line ?? 0,
      column: location?.column ?? 0,
    });
    return new UnknownValue('the pattern could take very long and is not run');
  }
  try {
    return new RegExp(pattern.source, pattern.flags);
  } catch {
    return new UnknownValue('the pattern is not valid');
  }
}
