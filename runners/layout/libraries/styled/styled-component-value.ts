import { type NativeBody, NativeFunctionValue } from '../../evaluate/native-function.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** What a styled component is made of; extending one adds to it. */
export interface StyledParts {
  /** The component that gets the style. */
  readonly target: Value;
  /** Objects and functions that add props, in order. */
  readonly attrs: readonly Value[];
  /** Texts and values of its templates, in order. */
  readonly css: readonly Value[];
  /** Says whether a prop reaches the target, when the source has an opinion. */
  readonly shouldForward: Value;
}

/** A component that styles another: what ``styled.View`…` `` gives. */
export class StyledComponentValue extends NativeFunctionValue {
  readonly parts: StyledParts;

  constructor(name: string, parts: StyledParts, render: NativeBody) {
    super(name, render, 'accept');
    this.parts = parts;
    this.shared = false;
  }
}
