import type { AttributeTest, PseudoTest } from './selector-types.ts';

/** A compound while it is read. */
export interface Draft {
  tag: string | null;
  namespace: string | null;
  ids: string[];
  classes: string[];
  attributes: AttributeTest[];
  pseudos: PseudoTest[];
  /** The last one. */
  pseudoElement: string | null;
  empty: boolean;
}

/** A compound of which nothing is read yet. */
export const draft = (): Draft => ({
  tag: null,
  namespace: null,
  ids: [],
  classes: [],
  attributes: [],
  pseudos: [],
  pseudoElement: null,
  empty: true,
});
