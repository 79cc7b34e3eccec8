import type { ComplexSelector } from './selector-types.ts';

/** What the text of a selector may refer to. */
export interface SelectorContext {
  /** The list that `&` stands for; null at the top level, where it is the root. */
  readonly parent: readonly ComplexSelector[] | null;
  /** Nested: a selector without `&` is a descendant of it; scoped: one that starts with a combinator is. */
  readonly relation: 'none' | 'scoped' | 'nested';
  /** Namespaces by the prefixes that the sheet declares for them; the default one by the empty prefix. */
  readonly namespaces?: ReadonlyMap<string, string>;
  /** In `@supports selector()`: lists that forgive elsewhere do not. */
  readonly strict?: boolean;
}
