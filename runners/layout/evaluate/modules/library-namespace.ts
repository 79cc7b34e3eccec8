import type { LibraryModule, LibraryRegistry } from '../library-module.ts';
import { type Inheritance, ObjectValue } from '../values/object-value.ts';
import { HIDDEN_KEY_PREFIX, type Slot } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { HeapValue, type Value } from '../values/value.ts';

/** The namespaces of modelled packages, each made once per evaluation. */
export interface LibraryNamespaces {
  get(specifier: string): Value | undefined;
  /** Whether the project's own source of the package counts before the model. */
  yields(specifier: string): boolean;
}

export function createLibraryNamespaces(registry: LibraryRegistry): LibraryNamespaces {
  const namespaces = new Map<LibraryModule, ObjectValue>();
  const submodules = new Map<string, ObjectValue | undefined>();
  return {
    yields: (specifier) => registry.get(specifier)?.yieldsToSource === true,
    get(specifier) {
      const library =
        registry.get(specifier) ??
        registry.get(withoutEnding(specifier)) ??
        registry.get(anyOfScope(specifier));
      if (library === undefined) {
        if (!submodules.has(specifier)) submodules.set(specifier, findSubmodule(registry, specifier));
        return submodules.get(specifier);
      }
      let namespace = namespaces.get(library);
      if (namespace === undefined) {
        namespace = createNamespace(library, library.exports, otherExports(library, specifier));
        namespaces.set(library, namespace);
      }
      return namespace;
    },
  };
}

/** `some-icons/Ionicons.js` is the module `some-icons/Ionicons`, where no package has that name. */
const withoutEnding = (specifier: string): string => specifier.replace(/(?<=.\/.*)\.js$/, '');

/** A module below a modelled package, when the model knows what stands there. */
function findSubmodule(registry: LibraryRegistry, specifier: string): ObjectValue | undefined {
  for (let end = specifier.lastIndexOf('/'); end > 0; end = specifier.lastIndexOf('/', end - 1)) {
    const library = registry.get(specifier.slice(0, end));
    const exports = library?.submodule?.(specifier.slice(end + 1));
    if (library !== undefined && exports !== undefined) {
      const others = library.otherExport === undefined ? undefined : otherExports(library, specifier);
      return createNamespace(library, exports, others);
    }
  }
  return undefined;
}

const COMMON_JS_KEY = `${HIDDEN_KEY_PREFIX}module.exports`;

function createNamespace(
  library: LibraryModule,
  exports: LibraryModule['exports'],
  others: Inheritance | undefined,
): ObjectValue {
  const namespace = new ObjectValue(new Map(Object.entries(exports)), others);
  if (library.isCommonJs === true) namespace.setOwn(COMMON_JS_KEY, exports.default);
  return namespace;
}

/** What `require` gives of something that can be imported. */
export function requiredFrom(imported: Value): Value {
  const own = imported instanceof ObjectValue ? imported.getOwn(COMMON_JS_KEY) : undefined;
  return own instanceof HeapValue ? own : imported;
}

/** What a model of every package of a scope answers to: `@expo-google-fonts/*`. */
function anyOfScope(specifier: string): string {
  return specifier.startsWith('@') ? `${specifier.slice(0, specifier.indexOf('/'))}/*` : '';
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
