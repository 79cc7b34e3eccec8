/** Copies an object with its keys in order and without those that are not set: the same value, the same bytes. */
export function sortKeys<T extends object>(value: T): T;
export function sortKeys(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
