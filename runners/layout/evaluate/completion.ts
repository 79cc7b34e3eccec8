import type { SourcePoint } from './source-point.ts';
import type { Value } from './values/value.ts';

/** How a statement ended; `undefined` is the ordinary way, on to the next one. */
export type Completion =
  | { readonly type: 'return'; readonly value: Value }
  | { readonly type: 'break' | 'continue'; readonly label: string | undefined }
  | undefined;

/** A `throw` of source on its way to the nearest `catch`. Never leaves the evaluator. */
export class ThrownValue extends Error {
  override readonly name = 'ThrownValue';
  readonly value: Value;
  readonly location: SourcePoint;

  constructor(value: Value, location: SourcePoint) {
    super('thrown by source');
    this.value = value;
    this.location = location;
  }
}
