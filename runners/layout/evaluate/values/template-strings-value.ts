import { ArrayValue } from './array-value.ts';

/** What a tag gets as its first argument: the text between the values, and the same as it is written. */
export class TemplateStringsValue extends ArrayValue {
  readonly raw: ArrayValue;

  constructor(cooked: readonly (string | undefined)[], raw: readonly string[]) {
    super([...cooked]);
    this.frozen = true;
    this.raw = new ArrayValue([...raw]);
    this.raw.frozen = true;
  }
}
