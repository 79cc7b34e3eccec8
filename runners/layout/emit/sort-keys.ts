/** Copies an object with its keys in order and without those that are not set: the same value, the same bytes. */
export function sortKeys<T extends object>(value: T): T;
export function sortKeys(value: Readonly<Record<string, unknown>>): object {
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) sorted[key] = value[key];
  }
  return sorted;
}
