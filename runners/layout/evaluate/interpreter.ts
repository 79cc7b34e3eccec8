import type { Expression } from '@oxc-project/types';
import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { SourceProject } from '../../source/project.ts';
import type { EvaluationDiagnostic } from './diagnostics.ts';
import type { SoughtExpression } from './modules/find-expressions.ts';
import type { ContextValue } from './react/component-values.ts';
import type { ElementValue } from './react/element-value.ts';
import type { RenderScope } from './react/render-scope.ts';
import type { SourcePoint } from './source-point.ts';
import type { PropertyHolder } from './values/property-holder.ts';
import type { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** What source can ask about the device it runs on. */
export interface DeviceFacts extends DeviceContext {
  readonly platform: Platform;
  readonly color_scheme: 'light' | 'dark';
  /** In dp, where it is not the thinnest line the screen can show. */
  readonly hairline_width?: number;
  /** In dp, the `rem` of class names where it is not that of the library that reads them. */
  readonly root_font_size?: number;
}

/**
 * One evaluation of one screen on one device: what library models, host components and the renderer may use.
 * Every operation is bounded. Only `BudgetExceededError` leaves it as an exception; the caller that builds the
 * screen catches it and ends that screen with a diagnostic.
 */
export interface Interpreter {
  readonly project: SourceProject;
  readonly platform: Platform;
  /** Epoch milliseconds that `Date.now()` answers, or `undefined` when the clock is unknown. */
  readonly now: number | undefined;

  /** Reads a fact about the device and records that the screen depends on it. */
  readDevice<Name extends keyof DeviceFacts>(name: Name): DeviceFacts[Name];

  /** Calls a function value. A callee that cannot be called, or throws, gives an unknown value and a diagnostic. */
  call(callee: Value, args: readonly Value[], options?: CallOptions): Value;
  construct(callee: Value, args: readonly Value[], location?: SourcePoint): Value;
  /** Reads a property as source would: own, inherited, built-in method, accessor. Missing ones are `undefined`. */
  getProperty(target: Value, key: string): Value;
  setProperty(target: Value, key: string, value: Value): void;
  /** The items a `for … of` would visit, or an unknown value when that cannot be told. */
  iterate(value: Value): readonly Value[] | UnknownValue;
  /** `String(value)`, or an unknown value. */
  toText(value: Value): string | UnknownValue;

  /** The namespace of a project file, evaluating it on first use. An unreadable file gives an unknown value. */
  loadModule(path: string): Value;
  /**
   * What `select` picks of the elements and calls of a project file, wherever in its code they stand. What the
   * functions around them define is unknown; one that cannot be evaluated is `undefined`.
   */
  loadExpressions(path: string, select: SelectExpression): readonly Value[];
  /** What `import … from 'specifier'` in that file sees: a project module, a library model, an asset, or unknown. */
  importModule(specifier: string, fromFile: string): Value;

  /**
   * Calls an element's component (function, class, memo, forwardRef or lazy) with its props and gives what it
   * renders. Hooks see `scope`. A component that throws renders as an unknown value, with a diagnostic.
   */
  renderComponent(element: ElementValue, scope: RenderScope | undefined): Value;
  /** The element whose component is being rendered: where what a library's component makes is written. */
  readonly rendering: ElementValue | undefined;

  /**
   * Runs something to learn what it would do, for example a press handler: with a small budget, without
   * diagnostics, and with every mutation undone afterwards. `undefined` when it was cut short.
   */
  probe<Result>(run: () => Result, reach?: ProbeReach): Result | undefined;

  /**
   * Does something as far as all of it is known, with a small budget: what it changed until then stays. `undefined`
   * when it was cut short.
   */
  follow<Result>(run: () => Result): Result | undefined;

  /** How far the probe that runs looks, if one does. */
  readonly probing: ProbeReach | undefined;

  report(diagnostic: EvaluationDiagnostic): void;
  /** Pays for work or memory before it is spent. Throws `BudgetExceededError` when the screen's budget is used up. */
  charge(units: number): void;
  /** Pays for text before it is made; one text is never longer than the machine allows. */
  chargeText(length: number): void;
  /** Pays for list items before they are made. */
  chargeItems(count: number): void;
  /** Where writes to `target` go: what all evaluations share is not changed, but covered by a layer of this one's. */
  writableOf(target: PropertyHolder): PropertyHolder;
  /** To be called before anything mutable is changed, so that a probe can be undone. */
  beforeChange(target: Rememberable): void;

  /** The nearest provider's value of a context around the component being rendered, else its default. */
  readContext(context: ContextValue): Value;
  /** A number that is different on every call: for `useId` and symbols. */
  nextSerial(): number;

  /** What was reported so far, in order, without repeats. */
  readonly diagnostics: readonly EvaluationDiagnostic[];
  /** Project files whose content was looked at, in the order of first use. */
  readonly filesRead: ReadonlySet<string>;
  readonly deviceReads: ReadonlySet<keyof DeviceFacts>;
}

/**
 * How far a probe looks: at what happens at once, the bodies of async functions included; also at what timers and
 * promises are given to do later; or at what happens at once and is known, giving up where a condition, or what is
 * waited for, is not.
 */
export type ProbeReach = 'now' | 'later' | 'known';

/** Something mutable that can say how to put itself back. */
export interface Rememberable {
  remember(): () => void;
}

export interface CallOptions {
  readonly thisValue?: Value;
  readonly location?: SourcePoint | undefined;
}

/** The expression to evaluate for an element or a call that was found, if any. */
export type SelectExpression = (found: SoughtExpression) => Expression | undefined;
