import type { CallExpression, Statement } from '@oxc-project/types';
import { Closure } from '../closure.ts';
import type { Machine } from '../machine.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { PromiseValue } from '../values/simple-values.ts';
import type { Value } from '../values/value.ts';
import type { ModuleRecord } from './module-record.ts';

/**
 * Does what a module starts while it is loaded and does not wait for — `start();` of an async function that sets up
 * translations or a store — as far as it is known: by the time a screen is looked at, it is done.
 */
export function followStarted(machine: Machine, record: ModuleRecord): void {
  if (machine.probing !== undefined) return;
  for (const statement of record.program.body) {
    const call = startedCall(statement);
    if (call === undefined) continue;
    const callee = machine.probe(() => chosenOf(machine.evaluate(call.callee, record.scope)));
    if (callee instanceof Closure && callee.node.async) {
      machine.follow(() => resolve(machine.evaluate(call, record.scope)));
    }
  }
}

function resolve(value: Value): Value {
  const promise = chosenOf(value);
  return promise instanceof PromiseValue ? promise.resolved : promise;
}

/** `start()` of `start();`, `void start();` or `start().catch(report);` */
function startedCall(statement: Statement): CallExpression | undefined {
  if (statement.type !== 'ExpressionStatement') return undefined;
  let { expression } = statement;
  while (expression.type === 'UnaryExpression' || expression.type === 'ParenthesizedExpression') {
    expression = expression.type === 'UnaryExpression' ? expression.argument : expression.expression;
  }
  while (expression.type === 'CallExpression') {
    const { callee }: CallExpression = expression;
    if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression')
      expression = callee.object;
    else return expression;
  }
  return undefined;
}
