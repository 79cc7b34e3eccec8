import type {
  BlockStatement,
  CatchClause,
  IfStatement,
  SwitchStatement,
  TryStatement,
} from '@oxc-project/types';
import type { Completion, ThrownValue } from '../completion.ts';
import { recordAssumption } from '../conditions/decide.ts';
import { isNormalStateName } from '../conditions/normal-state.ts';
import { Scope } from '../environment.ts';
import { applyBinary } from '../expressions/binary.ts';
import type { Machine } from '../machine.ts';
import { truthOf } from '../operators.ts';
import { declarePattern } from '../patterns.ts';
import { aroundWait, noteAfterTry } from '../react/after-wait.ts';
import { type Assumption, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** Long `else if` chains are walked in a loop, so that their length costs no stack. */
export function executeIf(machine: Machine, node: IfStatement, scope: Scope): Completion {
  let current = node;
  for (;;) {
    const { taken, assumption } = machine.decide(machine.evaluate(current.test, scope), current.test, scope);
    rest(scope, assumption);
    if (taken) return machine.execute(current.consequent, scope);
    if (current.alternate === null) return undefined;
    if (current.alternate.type !== 'IfStatement') return machine.execute(current.alternate, scope);
    current = current.alternate;
    machine.charge(1);
  }
}

/** What this call gives now rests on the assumption. */
function rest(scope: Scope, assumption: Assumption | undefined): void {
  scope.frame.assumption ??= assumption;
}

export function executeSwitch(
  machine: Machine,
  node: SwitchStatement,
  outer: Scope,
  label: string | undefined,
): Completion {
  const scope = new Scope(outer.frame, outer);
  const { value, assumption } = settle(machine.evaluate(node.discriminant, scope));
  rest(scope, assumption);
  const start = findCase(machine, node, value, scope);
  if (start === undefined) return undefined;
  for (const branch of node.cases.slice(start)) {
    const completion = machine.executeList(branch.consequent, scope);
    if (completion === undefined) continue;
    const isOurs =
      completion.type === 'break' && (completion.label === undefined || completion.label === label);
    return isOurs ? undefined : completion;
  }
  return undefined;
}

function findCase(machine: Machine, node: SwitchStatement, value: Value, scope: Scope): number | undefined {
  const fallback = node.cases.findIndex((branch) => branch.test === null);
  if (value instanceof UnknownValue) {
    const chosen = chooseCase(machine, node, fallback, scope);
    const assumed = chosen === undefined ? 'none of the cases' : `case ${chosen + 1} of ${node.cases.length}`;
    rest(scope, recordAssumption(machine, value, node.discriminant, scope, assumed));
    return chosen;
  }
  for (const [index, branch] of node.cases.entries()) {
    if (branch.test === null) continue;
    const { value: equal } = settle(applyBinary(machine, '===', value, machine.evaluate(branch.test, scope)));
    if (truthOf(equal) === true) return index;
  }
  return fallback === -1 ? undefined : fallback;
}

/** With an unknown subject: the case named like a normal state, else the default, else the first. */
function chooseCase(
  machine: Machine,
  node: SwitchStatement,
  fallback: number,
  scope: Scope,
): number | undefined {
  const normal = node.cases.findIndex((branch) => {
    const test = branch.test === null ? undefined : settle(machine.evaluate(branch.test, scope)).value;
    return typeof test === 'string' && isNormalStateName(test);
  });
  if (normal !== -1) return normal;
  if (fallback !== -1) return fallback;
  return node.cases.length > 0 ? 0 : undefined;
}

export function executeTry(machine: Machine, node: TryStatement, scope: Scope): Completion {
  const { handler, finalizer } = node;
  const run = () =>
    machine.attempt(
      () => machine.execute(node.block, scope),
      (thrown) =>
        handler === null
          ? rethrow(machine, thrown, finalizer, scope)
          : caught(machine, thrown, handler, scope),
    );
  const completion = aroundWait(machine, run, () => noteAfterTry(machine, node, scope));
  const final = finalizer === null ? undefined : machine.execute(finalizer, scope);
  return final ?? completion;
}

function caught(machine: Machine, thrown: ThrownValue, handler: CatchClause, scope: Scope): Completion {
  const inner = new Scope(scope.frame, scope);
  if (handler.param !== null) declarePattern(machine, handler.param, thrown.value, inner);
  return machine.execute(handler.body, inner);
}

/** Without a handler the finalizer runs on the way out. */
function rethrow(
  machine: Machine,
  thrown: ThrownValue,
  finalizer: BlockStatement | null,
  scope: Scope,
): Completion {
  const final = finalizer === null ? undefined : machine.execute(finalizer, scope);
  if (final === undefined) throw thrown;
  return final;
}
