import type { CallExpression, Statement, TryStatement } from '@oxc-project/types';
import { Closure } from '../closure.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { NotKnownError } from '../not-known-error.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { noteSettled, updatesOf } from './mounting.ts';

type Part = () => void;

/**
 * Runs what an effect does. Where it waits for what only run time knows, `noteAfter` looks at what comes after: states
 * that are set to the same value however the wait ends — in `finally`, or after success and after failure alike — are
 * set by the time a person looks.
 */
export function aroundWait<Result>(machine: Machine, run: () => Result, noteAfter: () => void): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotKnownError && machine.probing === 'known') noteAfter();
    throw error;
  }
}

/** What a `try` does however the wait inside it ends. */
export function noteAfterTry(machine: Machine, node: TryStatement, scope: Scope): void {
  const { block, handler, finalizer } = node;
  if (handler !== null) {
    noteEitherWay(machine, partsOf(machine, block.body, scope), partsOf(machine, handler.body.body, scope));
  }
  if (finalizer !== null) noteSettled(machine, updatesOf(machine, partsOf(machine, [finalizer], scope)));
}

/** What `wait.then(…).catch(…)` or `wait.finally(…)` does however the wait before it ends. */
export function noteAfterChain(machine: Machine, node: CallExpression, scope: Scope): void {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed) return;
  if (callee.property.name === 'finally') {
    noteSettled(machine, updatesOf(machine, handlerParts(machine, node, scope)));
  } else if (callee.property.name === 'catch' && callee.object.type === 'CallExpression') {
    noteEitherWay(machine, handlerParts(machine, callee.object, scope), handlerParts(machine, node, scope));
  }
}

function noteEitherWay(machine: Machine, success: readonly Part[], failure: readonly Part[]): void {
  const failed = updatesOf(machine, failure);
  if (failed.size === 0) return;
  const succeeded = updatesOf(machine, success);
  noteSettled(machine, new Map([...failed].filter(([state, value]) => succeeded.get(state) === value)));
}

/** What the function that a method of a promise is given does, in parts. */
function handlerParts(machine: Machine, call: CallExpression, scope: Scope): Part[] {
  const [argument] = call.arguments;
  if (argument === undefined || argument.type === 'SpreadElement') return [];
  const handler: Value = chosenOf(machine.evaluate(argument, scope));
  if (!(handler instanceof Closure)) return [];
  const { body } = handler.node;
  if (body?.type === 'BlockStatement') return partsOf(machine, body.body, handler.scope);
  const answer = new UnknownValue('it is known at run time only');
  return [() => machine.invoke(handler, [answer], undefined, undefined)];
}

/** Statements, each by itself: what is not known of one says nothing about the next. */
function partsOf(machine: Machine, statements: readonly Statement[], scope: Scope): Part[] {
  return statements.map((statement) => () => {
    machine.execute(statement, scope);
  });
}
