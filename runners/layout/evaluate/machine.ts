import type { Expression, Statement } from '@oxc-project/types';
import type { Completion, ThrownValue } from './completion.ts';
import type { EvaluationCode } from './diagnostics.ts';
import type { Scope } from './environment.ts';
import type { Interpreter } from './interpreter.ts';
import type { SourcePoint } from './source-point.ts';
import type { Assumption } from './values/one-of-value.ts';
import type { PropertyHolder } from './values/property-holder.ts';
import type { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** What evaluation of one kind of syntax needs of all the others. Only files of this folder see it. */
export interface Machine extends Interpreter {
  evaluate(node: Expression, scope: Scope): Value;
  execute(statement: Statement, scope: Scope, label?: string): Completion;
  /** Runs the body of a function or module: hoists functions and `var` names, then goes in order. */
  executeBody(statements: readonly Statement[], scope: Scope): Completion;
  /** Runs statements in a block's scope, where only functions are hoisted. */
  executeList(statements: readonly Statement[], scope: Scope): Completion;
  /** Calls with all that a call can have; `location` is where it is written. */
  invoke(callee: Value, args: readonly Value[], thisValue: Value, location: SourcePoint | undefined): Value;

  /** Counts one more level of nesting, for recursion that does not go through `evaluate`; `leave` ends it. */
  enter(): void;
  leave(): void;

  /** Runs something that source may throw from, and what is to be done then. */
  attempt<Result>(run: () => Result, recover: (thrown: ThrownValue) => Result): Result;

  /** Whether the branch is taken, and the assumption when that was decided by rule. */
  decide(test: Value, node: Expression, scope: Scope): Decision;

  pointAt(node: { readonly start: number }, scope: Scope): SourcePoint;
  unknown(reason: string, node: { readonly start: number }, scope: Scope, hint?: string): UnknownValue;
  warn(code: EvaluationCode, message: string, location: SourcePoint | undefined): void;
  inform(code: EvaluationCode, message: string, location: SourcePoint | undefined): void;
  /** What this evaluation wrote onto something that all evaluations share, if it did. */
  writtenOnto(target: PropertyHolder): PropertyHolder | undefined;
  /** Where findings without a place of their own belong: what is being evaluated now. */
  markPlace(node: { readonly start: number }, scope: Scope): void;
}

export interface Decision {
  readonly taken: boolean;
  readonly assumption: Assumption | undefined;
}
