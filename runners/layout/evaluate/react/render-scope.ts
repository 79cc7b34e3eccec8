import type { Value } from '../values/value.ts';
import type { ContextValue } from './component-values.ts';

/** The providers around a component, innermost first. The renderer extends it when it enters a provider. */
export interface RenderScope {
  readonly context: ContextValue;
  readonly value: Value;
  /** Where the provider is written. */
  readonly place?: string;
  readonly outer: RenderScope | undefined;
}
