import { Closure } from '../../evaluate/closure.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import type { AnimatedNodeValue } from './animated-node.ts';

const MOVES = /\bAnimated\b|reanimated/;
/** Beyond this many values a screen's effects would be looked through for too long. */
const MOST_NODES = 200;

const movingNodes = interpreterState((): AnimatedNodeValue[] => []);

/** Notes a value that an effect may move. */
export function noteMovingNode(interpreter: Interpreter, node: AnimatedNodeValue): AnimatedNodeValue {
  const nodes = movingNodes(interpreter);
  if (nodes.length < MOST_NODES) nodes.push(node);
  return node;
}

/** Whether an effect stands in a file that moves things, on a screen that has something to move. */
export function mayAnimate(interpreter: Interpreter, effect: Value): effect is Closure {
  return (
    effect instanceof Closure &&
    movingNodes(interpreter).length > 0 &&
    MOVES.test(effect.scope.frame.code.text)
  );
}

/**
 * Runs an effect for what it moves alone: a screen is shown when what slid or faded in has arrived. All else that
 * the effect does is undone.
 */
export function settleAnimations(interpreter: Interpreter, effect: Closure): void {
  const nodes = [...movingNodes(interpreter)];
  const before = nodes.map((node) => node.current);
  const after = interpreter.probe(() => {
    interpreter.call(effect, []);
    return nodes.map((node) => node.current);
  });
  nodes.forEach((node, index) => {
    if (after !== undefined && after[index] !== before[index]) node.settle(after[index]);
  });
}
