import { ALIAS_NAMES } from './alias-names.ts';
import { LONGHAND_NAMES } from './longhand-names.ts';
import { SHORTHAND_NAMES } from './shorthand-names.ts';

const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ...LONGHAND_NAMES.map((name) => [name, [name]] as const),
  ...[...ALIAS_NAMES].map(([name, longhand]) => [name, [longhand]] as const),
  ...SHORTHAND_NAMES,
  ['all', ['all']] as const,
]);

/** The longhands that a declared name sets, by the browser's names; none where the browser does not know it. */
export function expandProperty(name: string): readonly string[] {
  return name.startsWith('--') ? [name] : (EXPANSIONS.get(name) ?? []);
}
