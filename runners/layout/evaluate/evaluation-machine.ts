import type { Expression, Statement } from '@oxc-project/types';
import type { Platform } from '../../../src/contracts/device-context.ts';
import type { ModuleResolver } from '../../source/module-resolver.ts';
import type { SourceProject } from '../../source/project.ts';
import { Budget, BudgetExceededError } from './budget.ts';
import { type Completion, ThrownValue } from './completion.ts';
import { decideCondition } from './conditions/decide.ts';
import { constructValue } from './construct.ts';
import { DiagnosticLog } from './diagnostic-log.ts';
import type { EvaluationCode, EvaluationDiagnostic } from './diagnostics.ts';
import type { Scope } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { executeBodyOf, executeInOrder, executeStatement } from './execute-statement.ts';
import { readProperty } from './get-property.ts';
import { globalScope } from './global-scope.ts';
import type { CallOptions, DeviceFacts, ProbeReach, Rememberable, SelectExpression } from './interpreter.ts';
import type { InterpreterOptions } from './interpreter-options.ts';
import { invokeValue } from './invoke.ts';
import { itemsOf } from './iterate.ts';
import { Journal } from './journal.ts';
import { LazyPoint } from './lazy-point.ts';
import type { Decision, Machine } from './machine.ts';
import { createLibraryNamespaces } from './modules/library-namespace.ts';
import { ModuleLoader } from './modules/module-loader.ts';
import { endsProbe } from './not-known-error.ts';
import type { ContextValue } from './react/component-values.ts';
import type { ElementValue } from './react/element-value.ts';
import { THROWN } from './react/missing-contexts.ts';
import { renderUserComponent } from './react/render-component.ts';
import type { RenderScope } from './react/render-scope.ts';
import { writeProperty } from './set-property.ts';
import type { SourcePoint } from './source-point.ts';
import { textOf } from './to-text.ts';
import type { PropertyHolder } from './values/property-holder.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';
import { WriteLayers } from './write-layers.ts';

export interface MachineOptions extends InterpreterOptions {
  readonly resolver: ModuleResolver;
}

/** One evaluation's state, and where each operation is done. */
export class EvaluationMachine implements Machine {
  readonly project: SourceProject;
  readonly platform: Platform;
  readonly now: number | undefined;
  readonly filesRead = new Set<string>();
  readonly deviceReads = new Set<keyof DeviceFacts>();
  rendering: ElementValue | undefined;
  private readonly device: DeviceFacts;
  private readonly budget: Budget;
  private readonly log = new DiagnosticLog();
  private readonly journal = new Journal();
  private readonly loader: ModuleLoader;
  private readonly layers = new WriteLayers();
  private renderScope: RenderScope | undefined;
  private placeNode: { readonly start: number } | undefined;
  private placeScope: Scope | undefined;
  private serial = 0;
  constructor(options: MachineOptions) {
    this.project = options.project;
    this.platform = options.device.platform;
    this.now = options.now;
    this.device = options.device;
    this.budget = new Budget(options.limits);
    this.loader = new ModuleLoader({
      machine: this,
      globals: globalScope,
      resolver: options.resolver,
      parsed: options.parsed,
      libraries: createLibraryNamespaces(options.libraries),
      onRead: (path) => this.filesRead.add(path),
    });
  }

  get diagnostics(): readonly EvaluationDiagnostic[] {
    return this.log.entries;
  }

  evaluate(node: Expression, scope: Scope): Value {
    this.budget.enter();
    const value = evaluateExpression(this, node, scope);
    this.budget.leave();
    return value;
  }

  execute(statement: Statement, scope: Scope, label?: string): Completion {
    this.budget.enter();
    const completion = executeStatement(this, statement, scope, label);
    this.budget.leave();
    return completion;
  }

  enter(): void {
    this.budget.enter();
  }
  leave(): void {
    this.budget.leave();
  }
  executeBody(statements: readonly Statement[], scope: Scope): Completion {
    return executeBodyOf(this, statements, scope);
  }

  executeList(statements: readonly Statement[], scope: Scope): Completion {
    return executeInOrder(this, statements, scope);
  }

  invoke(callee: Value, args: readonly Value[], thisValue: Value, location: SourcePoint | undefined): Value {
    this.budget.enter();
    const value = invokeValue(this, callee, args, thisValue, location);
    this.budget.leave();
    return value;
  }

  call(callee: Value, args: readonly Value[], options: CallOptions = {}): Value {
    return this.enterFrom(() => this.invoke(callee, args, options.thisValue, options.location));
  }

  construct(callee: Value, args: readonly Value[], location?: SourcePoint): Value {
    return this.enterFrom(() => constructValue(this, callee, args, location));
  }

  attempt<Result>(run: () => Result, recover: (thrown: ThrownValue) => Result): Result {
    const { depth } = this.budget;
    try {
      return run();
    } catch (error) {
      if (!(error instanceof ThrownValue)) throw error;
      // What was entered on the way to the `throw` was not left.
      this.budget.depth = depth;
      return recover(error);
    }
  }

  getProperty(target: Value, key: string): Value {
    return readProperty(this, target, key);
  }

  setProperty(target: Value, key: string, value: Value): void {
    writeProperty(this, target, key, value);
  }

  iterate(value: Value): readonly Value[] | UnknownValue {
    return itemsOf(this, value);
  }

  toText(value: Value): string | UnknownValue {
    return textOf(this, value);
  }

  loadModule(path: string): Value {
    return this.guarded(() => this.loader.load(path));
  }

  loadExpressions(path: string, select: SelectExpression): readonly Value[] {
    return this.loader.expressions(path, select);
  }

  importModule(specifier: string, fromFile: string): Value {
    return this.loader.importModule(specifier, fromFile);
  }

  renderComponent(element: ElementValue, scope: RenderScope | undefined): Value {
    const outer = this.renderScope;
    const around = this.rendering;
    this.renderScope = scope;
    this.rendering = element;
    try {
      return this.guarded(() => renderUserComponent(this, element.type, element.props));
    } finally {
      this.renderScope = outer;
      this.rendering = around;
    }
  }

  readContext(context: ContextValue): Value {
    for (let scope = this.renderScope; scope !== undefined; scope = scope.outer) {
      if (scope.context === context) return scope.value;
    }
    return context.defaultValue;
  }

  readDevice<Name extends keyof DeviceFacts>(name: Name): DeviceFacts[Name] {
    this.deviceReads.add(name);
    return this.device[name];
  }

  decide(test: Value, node: Expression, scope: Scope): Decision {
    return decideCondition(this, test, node, scope);
  }

  get probing(): ProbeReach | undefined {
    return this.journal.reach;
  }

  probe<Result>(run: () => Result, reach: ProbeReach = 'now'): Result | undefined {
    const log = this.log.mute();
    return this.runErrand(run, reach, () => {
      this.journal.undo();
      this.log.unmute(log);
    });
  }

  follow<Result>(run: () => Result): Result | undefined {
    return this.runErrand(run, 'known', () => this.journal.keep());
  }

  /** Looks so far with a small budget; what is done with what changed meanwhile is for `end`. */
  private runErrand<Result>(run: () => Result, reach: ProbeReach, end: () => void): Result | undefined {
    const errand = this.budget.beginErrand();
    const outer = this.renderScope;
    this.journal.open(reach);
    try {
      return run();
    } catch (error) {
      if (!endsProbe(error)) throw error;
      return undefined;
    } finally {
      end();
      this.renderScope = outer;
      this.budget.endErrand(errand);
    }
  }

  report(diagnostic: EvaluationDiagnostic): void {
    this.log.add(diagnostic);
  }

  warn(code: EvaluationCode, message: string, location: SourcePoint | undefined): void {
    this.log.addAt('warning', code, message, location ?? this.place());
  }

  inform(code: EvaluationCode, message: string, location: SourcePoint | undefined): void {
    this.log.addAt('info', code, message, location ?? this.place());
  }

  private place(): SourcePoint | undefined {
    const { placeNode, placeScope } = this;
    return placeNode && placeScope && this.pointAt(placeNode, placeScope);
  }

  unknown(reason: string, node: { readonly start: number }, scope: Scope, hint = ''): UnknownValue {
    return new UnknownValue(reason, { hint, location: this.pointAt(node, scope) });
  }

  pointAt(node: { readonly start: number }, scope: Scope): SourcePoint {
    return new LazyPoint(scope.frame.code, node.start);
  }

  markPlace(node: { readonly start: number }, scope: Scope): void {
    this.placeNode = node;
    this.placeScope = scope;
  }

  charge(units: number): void {
    this.budget.charge(units);
  }

  chargeText(length: number): void {
    this.budget.chargeText(length);
  }

  chargeItems(count: number): void {
    this.budget.chargeItems(count);
  }

  beforeChange(target: Rememberable): void {
    this.journal.note(target);
  }

  nextSerial(): number {
    return ++this.serial;
  }

  writtenOnto(target: PropertyHolder): PropertyHolder | undefined {
    return this.layers.on(target);
  }

  writableOf(target: PropertyHolder): PropertyHolder {
    return this.layers.over(target);
  }

  /** From outside a `throw` of source ends here; called by source's own code it goes on to its `catch`. */
  private enterFrom(run: () => Value): Value {
    return this.budget.depth === 0 ? this.guarded(run) : run();
  }

  /**
   * Where library code and the renderer enter: a `throw` of source becomes an unknown value, and the depth is
   * what it was before. Our own stack running out, which the depth budget should prevent, ends the screen alike.
   */
  private guarded(run: () => Value): Value {
    const { depth } = this.budget;
    try {
      return this.attempt(run, ({ location }) => {
        this.warn('COMPONENT_THREW', 'This code throws; what it gives is unknown.', location);
        return new UnknownValue(THROWN, { location });
      });
    } catch (error) {
      throw error instanceof RangeError ? new BudgetExceededError('depth', { cause: error }) : error;
    } finally {
      this.budget.depth = depth;
    }
  }
}
