import type { SourceLocation } from '../../../src/contracts/layout-document.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import type { ElementValue } from '../evaluate/react/element-value.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { atRest } from '../libraries/animated/animated-node.ts';
import type { RenderContext } from './render-context.ts';

/** The props of one host element, read as data; reading one that rests on an assumption marks the element. */
export class HostProps {
  readonly context: RenderContext;
  readonly element: ElementValue;
  readonly name: string;
  #assumed: boolean;

  constructor(context: RenderContext, element: ElementValue, name: string) {
    this.context = context;
    this.element = element;
    this.name = name;
    this.#assumed = context.assumed;
  }

  get interpreter(): Interpreter {
    return this.context.builder.interpreter;
  }

  get source(): SourceLocation {
    const { source, owner } = this.element;
    return { file: source.file, line: source.line, column: source.column, component: owner.slice(0, 200) };
  }

  get isAssumed(): boolean {
    return this.#assumed;
  }

  /** Marks what is made of this element as resting on an assumption. */
  assumed(): this {
    this.#assumed = true;
    return this;
  }

  /** A prop, settled; an assumption behind it marks the node. */
  prop(name: string): Value {
    const { value, assumption } = settle(this.interpreter.getProperty(this.element.props, name));
    if (assumption !== undefined) this.#assumed = true;
    return atRest(value);
  }

  /** A prop that is text, when it is known. */
  text(name: string): string | undefined {
    const value = this.prop(name);
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.prop(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** A prop that is true or false. Unknown counts as `fallback`, and marks the node. */
  flag(name: string, fallback = false): boolean {
    const value = this.prop(name);
    if (value === undefined) return fallback;
    if (!(value instanceof UnknownValue)) return Boolean(value);
    this.#assumed = true;
    return value.likely ?? fallback;
  }
}
