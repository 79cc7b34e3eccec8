import { createGlobals } from './builtins/globals.ts';
import { type Frame, Scope } from './environment.ts';
import { Accessor, markShared } from './values/property-holder.ts';

/**
 * The outermost scope, the same for every evaluation: its names cannot be assigned, and what source writes onto
 * its values stays in that evaluation.
 */
export const globalScope: Scope = createGlobalScope();

function createGlobalScope(): Scope {
  const frame: Frame = {
    thisValue: undefined,
    home: undefined,
    code: { path: '', text: '', locate: () => ({ line: 0, column: 0 }) },
    owner: '',
    args: [],
    assumption: undefined,
  };
  const scope = new Scope(frame);
  for (const [name, slot] of createGlobals()) {
    if (slot instanceof Accessor) continue;
    markShared(slot);
    scope.declareLive(name, { live: true, read: () => slot });
  }
  return scope;
}
