import type { ParamPattern } from '@oxc-project/types';
import { settled } from './builtins/promise-methods.ts';
import type { Closure } from './closure.ts';
import { type Frame, Scope } from './environment.ts';
import type { Machine } from './machine.ts';
import { declarePattern } from './patterns.ts';
import { runAsyncKnown } from './react/mounting.ts';
import { runGenerator } from './run-generator.ts';
import { ArrayValue } from './values/array-value.ts';
import { GeneratorValue } from './values/generator-value.ts';
import { assume } from './values/one-of-value.ts';
import { PromiseValue } from './values/simple-values.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Runs a function of the project. What it gives rests on the first decision it took by rule, if any. */
export function callClosure(
  machine: Machine,
  closure: Closure,
  args: readonly Value[],
  thisValue: Value,
): Value {
  const { node } = closure;
  const hint = closure.name;
  if (node.async && node.generator) {
    return new UnknownValue('what an async generator gives is known at run time only', { hint });
  }
  if (node.async && machine.probing === undefined) {
    const run = (): Value => settled(runClosure(machine, closure, args, thisValue));
    return new PromiseValue(() =>
      machine.attempt(run, () => new UnknownValue('an async function throws', { hint })),
    );
  }
  if (node.async && machine.probing === 'known') {
    return new PromiseValue(
      runAsyncKnown(machine, () => settled(runClosure(machine, closure, args, thisValue))),
    );
  }
  const result = runClosure(machine, closure, args, thisValue);
  return node.async ? new PromiseValue(settled(result)) : result;
}

function runClosure(machine: Machine, closure: Closure, args: readonly Value[], thisValue: Value): Value {
  const { node } = closure;
  const { body } = node;
  if (body === null) return undefined;
  const yields: Value[] | undefined = node.generator ? [] : undefined;
  const frame = createFrame(closure, args, thisValue, yields);
  const scope = new Scope(frame, closure.scope);
  bindParameters(machine, node.params, args, scope);
  if (yields !== undefined) {
    return new GeneratorValue(() => runGenerator(machine, yields, () => runBody(machine, body, scope)));
  }
  const result = runBody(machine, body, scope);
  return assume(result, frame.assumption);
}

function runBody(machine: Machine, body: NonNullable<Closure['node']['body']>, scope: Scope): Value {
  if (body.type !== 'BlockStatement') return machine.evaluate(body, scope);
  const completion = machine.executeBody(body.body, scope);
  return completion?.type === 'return' ? completion.value : undefined;
}

function createFrame(
  closure: Closure,
  args: readonly Value[],
  thisValue: Value,
  yields: Value[] | undefined,
): Frame {
  const outer = closure.scope.frame;
  const isArrow = closure.node.type === 'ArrowFunctionExpression';
  return {
    thisValue: isArrow ? outer.thisValue : thisValue,
    home: isArrow ? outer.home : closure.home,
    args: isArrow ? outer.args : args,
    code: outer.code,
    owner: isComponentName(closure.name) ? closure.name : outer.owner,
    assumption: undefined,
    yields,
  };
}

function bindParameters(
  machine: Machine,
  params: readonly ParamPattern[],
  args: readonly Value[],
  scope: Scope,
): void {
  for (let index = 0; index < params.length; index += 1) {
    const param = params[index];
    if (param === undefined) continue;
    if (param.type === 'RestElement') {
      declarePattern(machine, param.argument, new ArrayValue(args.slice(index)), scope);
    } else if (param.type === 'Identifier') {
      scope.declare(param.name, args[index]);
    } else {
      const pattern = param.type === 'TSParameterProperty' ? param.parameter : param;
      declarePattern(machine, pattern, args[index], scope);
    }
  }
}

/** React's own rule: a capital letter makes a component. */
function isComponentName(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}
