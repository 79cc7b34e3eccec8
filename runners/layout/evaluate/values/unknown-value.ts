import type { SourcePoint } from '../source-point.ts';
import { HeapValue } from './value.ts';

/**
 * A value that only run time knows: a response, a native module, an unmodelled library. It never stops
 * evaluation; what is read from it or computed with it is unknown too.
 */
export class UnknownValue extends HeapValue {
  readonly kind = 'unknown';
  /** Why it is unknown, as a sentence fragment: "`fetch` answers at run time". */
  readonly reason: string;
  /** What source calls it, for example `user.name`; shown as placeholder and read by the rules for conditions. */
  readonly hint: string;
  readonly location: SourcePoint | undefined;
  /** What a condition on it would most likely be in the normal state, when an operator settled that already. */
  readonly likely: boolean | undefined;
  /** Of a text that is known in part, that part. */
  readonly knownText: string | undefined;
  /** How such a text is shown: what is known, with names in braces for the rest. */
  readonly text: string | undefined;
  /** Of a sum of which one part is a known number, that number: `width - theme.margin` is about `width`. */
  readonly estimate: number | undefined;

  constructor(
    reason: string,
    details: {
      hint?: string;
      location?: SourcePoint | undefined;
      likely?: boolean | undefined;
      knownText?: string | undefined;
      text?: string | undefined;
      estimate?: number | undefined;
    } = {},
  ) {
    super();
    this.reason = reason;
    this.hint = details.hint ?? '';
    this.location = details.location;
    this.likely = details.likely;
    this.knownText = details.knownText;
    this.text = details.text;
    this.estimate = details.estimate;
  }

  /** The same lack of knowledge about something derived from this value. */
  derive(
    details: { hint?: string; likely?: boolean; knownText?: string; text?: string; estimate?: number } = {},
  ): UnknownValue {
    return new UnknownValue(this.reason, {
      hint: details.hint ?? this.hint,
      location: this.location,
      likely: details.likely,
      knownText: details.knownText,
      text: details.text,
      estimate: details.estimate,
    });
  }
}
