import type { Interpreter } from '../../evaluate/interpreter.ts';
import {
  type NativeCall,
  type NativeFunctionValue,
  nativeAccepting,
  noop,
} from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Slot } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { AnimatedNodeValue, atRest } from './animated-node.ts';

/** What may be asked of an animation besides to start, and has nothing to show. */
export const animationMethods = { stop: noop('stop'), reset: noop('reset') };

/** An animation that ends as soon as it is started, with nothing moved by one that never ends. */
function animation(name: string, finish: (call: NativeCall) => void = () => {}): NativeFunctionValue {
  return nativeAccepting(name, (created) =>
    objectOf({
      start: nativeAccepting('start', () => {
        finish(created);
        return undefined;
      }),
      ...animationMethods,
    }),
  );
}

/** `timing(value, { toValue })`, and its like. */
function moveToEnd({ interpreter, args: [moved, config] }: NativeCall): void {
  moveTo(interpreter, chosenOf(moved), interpreter.getProperty(config, 'toValue'));
}

function moveTo(interpreter: Interpreter, moved: Value, end: Value): void {
  const target = atRest(end);
  if (moved instanceof AnimatedNodeValue) interpreter.setProperty(moved, 'value', target);
  else if (moved instanceof ObjectValue && target instanceof ObjectValue) {
    for (const axis of ['x', 'y']) {
      const part = chosenOf(interpreter.getProperty(moved, axis));
      if (part instanceof AnimatedNodeValue) moveTo(interpreter, part, interpreter.getProperty(target, axis));
    }
  }
}

/** `parallel([…])`, `sequence([…])`, `stagger(ms, […])`: all of them end, in order. */
function startAll({ interpreter, args }: NativeCall): void {
  const list = args.map(chosenOf).find((arg) => arg instanceof ArrayValue);
  for (const one of list?.elements ?? []) {
    interpreter.call(interpreter.getProperty(one, 'start'), []);
  }
}

/** The animations of `Animated`. */
export const animations: Readonly<Record<string, Slot>> = {
  timing: animation('timing', moveToEnd),
  spring: animation('spring', moveToEnd),
  decay: animation('decay'),
  loop: animation('loop'),
  delay: animation('delay'),
  parallel: animation('parallel', startAll),
  sequence: animation('sequence', startAll),
  stagger: animation('stagger', startAll),
};
