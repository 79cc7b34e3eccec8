import type { AttributeTest, PseudoTest } from './selector-types.ts';

/** A compound while it is read. */
export interface Draft {
  tag: string | null;
  namespace: string | null;
  ids: readonly string[];
  classes: readonly string[];
  attributes: readonly AttributeTest[];
  pseudos: readonly PseudoTest[];
  /** The last one. */
  pseudoElement: string | null;
  empty: boolean;
}

/** Shared, as most compounds have one kind of part alone. */
const NONE: readonly never[] = [];

/** A compound of which nothing is read yet. */
export const draft = (): Draft => ({
  tag: null,
  namespace: null,
  ids: NONE,
  classes: NONE,
  attributes: NONE,
  pseudos: NONE,
  pseudoElement: null,
  empty: true,
});

/** The list with one more part. */
export const withPart = <T>(parts: readonly T[], part: T): readonly T[] =>
  parts.length === 0 ? [part] : [...parts, part];
