import { HostComponentValue } from '../evaluate/react/component-values.ts';

/** Components of a package that the renderer draws, as exports of the package's model. */
export function hostComponents<Name extends string>(
  packageName: string,
  names: readonly Name[],
): Record<Name, HostComponentValue>;
export function hostComponents(
  packageName: string,
  names: readonly string[],
): Record<string, HostComponentValue> {
  return Object.fromEntries(names.map((name) => [name, new HostComponentValue(packageName, name)]));
}
