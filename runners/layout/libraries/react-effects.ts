import { Closure } from '../evaluate/closure.ts';
import type { LibraryModule } from '../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../evaluate/native-function.ts';
import { noteEffect } from '../evaluate/react/mounting.ts';
import { reactModule } from '../evaluate/react/react-module.ts';
import type { Value } from '../evaluate/values/value.ts';
import { mayAnimate, settleAnimations } from './animated/mount-effects.ts';
import { navigationState } from './navigation/navigation-state.ts';

/**
 * Effects run as a probe, so that they change nothing but what a still picture shows: the state of their component
 * that they set at once, the screen's own options — its title, the buttons in its header — and where something that
 * they move is then seen.
 */
export function effectHook(name: string): NativeFunctionValue {
  return nativeAccepting(name, ({ interpreter, args: [effect, dependencies] }) => {
    const state = navigationState(interpreter);
    if (state.record !== undefined) return undefined;
    noteEffect(interpreter, effect, dependencies);
    if (mayAnimate(interpreter, effect)) settleAnimations(interpreter, effect);
    else if (setsOptions(effect)) interpreter.probe(() => interpreter.call(effect, []));
    return undefined;
  });
}

function setsOptions(effect: Value): boolean {
  if (!(effect instanceof Closure)) return false;
  const { code } = effect.scope.frame;
  return code.text.slice(effect.node.start, effect.node.end).includes('setOptions');
}

/** React, with effects that may set a screen's options. */
export const reactWithEffects: LibraryModule = {
  ...reactModule,
  exports: {
    ...reactModule.exports,
    useEffect: effectHook('useEffect'),
    useLayoutEffect: effectHook('useLayoutEffect'),
  },
};
