import { markShared, type Slot } from './values/property-holder.ts';

/**
 * The model of a package that is not part of the project: what its exports mean for a still picture. Built
 * once and shared, so values that depend on the device are accessors (see `getter`) or native functions.
 */
export interface LibraryModule {
  /**
   * The import specifiers it answers to, for example `react-native` or `@expo/vector-icons/Ionicons`; `@scope/*`
   * for all packages of a scope that no other model answers for.
   */
  readonly specifiers: readonly string[];
  /** Named exports; `default` is the default export, else the namespace itself stands in for it. */
  readonly exports: Readonly<Record<string, Slot>>;
  /** The value of an export that `exports` does not name. Without it such an export is unknown. */
  readonly otherExport?: (name: string) => Slot;
  /** Whether `require` gives the default export itself, of it and of the modules below it: `require('moment')()`. */
  readonly isCommonJs?: boolean;
  /** Whether the package's own source, where the project carries it, says more than the model. */
  readonly yieldsToSource?: true;
  /** The exports of a module below it, by what follows the slash: `format` of `date-fns/format`. */
  readonly submodule?: (path: string) => LibraryModule['exports'] | undefined;
}

/** Every model the engine has, by specifier. */
export type LibraryRegistry = ReadonlyMap<string, LibraryModule>;

/** Throws when two models answer to the same specifier, which is a mistake in this program. */
export function createLibraryRegistry(modules: readonly LibraryModule[]): LibraryRegistry {
  const registry = new Map<string, LibraryModule>();
  for (const module of modules) {
    for (const slot of Object.values(module.exports)) markShared(slot);
    for (const specifier of module.specifiers) {
      if (registry.has(specifier)) throw new Error(`two library models answer to ${specifier}`);
      registry.set(specifier, module);
    }
  }
  return registry;
}
