import type { Binding } from '../environment.ts';
import type { Value } from '../values/value.ts';
import type { ModuleRecord } from './module-record.ts';

/** How a module's imports find what they name. */
export interface ImportSource {
  importModule(specifier: string, fromFile: string): Value;
  /** What another module exports under a name: the variable behind it once there is one, else the value it has now. */
  importName(specifier: string, name: string, fromFile: string): ImportedName;
}

export type ImportedName =
  | { readonly kind: 'binding'; readonly binding: Binding }
  | { readonly kind: 'value'; readonly value: Value };

/**
 * Declares what a module imports. Modules are loaded when an import is first read, not when it is written —
 * as Metro does with inline requires — so a barrel file costs only what is used of it.
 */
export function linkImports(record: ModuleRecord, source: ImportSource): void {
  for (const { local, specifier, imported } of record.shape.imports) {
    const read =
      imported === undefined
        ? () => source.importModule(specifier, record.path)
        : createReader(record, specifier, imported, source);
    record.scope.declareLive(local, { live: true, read });
  }
}

function createReader(record: ModuleRecord, specifier: string, name: string, source: ImportSource) {
  let found: Binding | undefined;
  return (): Value => {
    if (found === undefined) {
      const imported = source.importName(specifier, name, record.path);
      if (imported.kind === 'value') return imported.value;
      found = imported.binding;
    }
    return found.live ? found.read() : found.value;
  };
}
