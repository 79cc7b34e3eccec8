import type { LibraryModule, LibraryRegistry } from '../library-module.ts';
import { type Inheritance, ObjectValue } from '../values/object-value.ts';
import type { Slot } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** The namespaces of modelled packages, each made once per evaluation. */
export interface LibraryNamespaces {
  get(specifier: string): Value | undefined;
}

export function createLibraryNamespaces(registry: LibraryRegistry): LibraryNamespaces {
  const namespaces = new Map<LibraryModule, ObjectValue>();
  const submodules = new Map<string, ObjectValue | undefined>();
  return {
    get(specifier) {
      const library = registry.get(specifier);
      if (library === undefined) {
        if (!submodules.has(specifier)) submodules.set(specifier, findSubmodule(registry, specifier));
        return submodules.get(specifier);
      }
      let namespace = namespaces.get(library);
      if (namespace === undefined) {
        namespace = new ObjectValue(
          new Map(Object.entries(library.exports)),
          otherExports(library, specifier),
        );
        namespaces.set(library, namespace);
      }
      return namespace;
    },
  };
}

/** A module below a modelled package, when the model knows what stands there. */
function findSubmodule(registry: LibraryRegistry, specifier: string): ObjectValue | undefined {
  for (let end = specifier.lastIndexOf('/'); end > 0; end = specifier.lastIndexOf('/', end - 1)) {
    const library = registry.get(specifier.slice(0, end));
    const exports = library?.submodule?.(specifier.slice(end + 1));
    if (exports !== undefined) return new ObjectValue(new Map(Object.entries(exports)));
  }
  return undefined;
}

/** Exports the model does not name: made by its rule, else unknown. */
function otherExports(library: LibraryModule, specifier: string): Inheritance {
  const made = new Map<string, Slot>();
  return {
    findInherited(key) {
      if (key === 'default' || key === '__esModule' || key === 'then') return undefined;
      if (!made.has(key)) {
        const slot =
          library.otherExport?.(key) ??
          new UnknownValue(`\`${key}\` of \`${specifier}\` is not modelled`, { hint: key });
        made.set(key, slot);
      }
      return made.get(key);
    },
  };
}
