import { placeholderFor } from '../../evaluate/unknown-text.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { HostElement } from '../host-element.ts';

/** The text of a prop. Unknown text gets a placeholder and marks the element; a missing one is `undefined`. */
export function readKnownText(host: HostElement, value: Value): string | undefined {
  if (value instanceof UnknownValue) {
    host.assumed();
    return placeholderFor(value);
  }
  if (value === undefined || value === null) return undefined;
  const text = host.interpreter.toText(value);
  return typeof text === 'string' ? text : undefined;
}
