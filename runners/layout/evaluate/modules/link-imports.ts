import type { ImportDeclaration, ImportDeclarationSpecifier } from '@oxc-project/types';
import type { Binding } from '../environment.ts';
import type { Value } from '../values/value.ts';
import type { ModuleRecord } from './module-record.ts';
import { nameOf } from './read-exports.ts';

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
  for (const statement of record.program.body) {
    if (statement.type === 'ImportDeclaration') linkDeclaration(record, statement, source);
    if (statement.type === 'TSImportEqualsDeclaration') {
      const { moduleReference } = statement;
      if (moduleReference.type !== 'TSExternalModuleReference') continue;
      const specifier = moduleReference.expression.value;
      record.scope.declareLive(statement.id.name, {
        live: true,
        read: () => source.importModule(specifier, record.path),
      });
    }
  }
}

/** The specifiers of imports made for their effect alone (`import './setup'`), in order. */
export function effectImports(record: ModuleRecord): string[] {
  return record.program.body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' &&
    statement.specifiers.length === 0 &&
    statement.importKind !== 'type'
      ? [statement.source.value]
      : [],
  );
}

function linkDeclaration(record: ModuleRecord, statement: ImportDeclaration, source: ImportSource): void {
  if (statement.importKind === 'type') return;
  const specifier = statement.source.value;
  for (const imported of statement.specifiers) {
    if (imported.type === 'ImportSpecifier' && imported.importKind === 'type') continue;
    if (imported.type === 'ImportNamespaceSpecifier') {
      const read = () => source.importModule(specifier, record.path);
      record.scope.declareLive(imported.local.name, { live: true, read });
    } else {
      record.scope.declareLive(imported.local.name, {
        live: true,
        read: createReader(record, specifier, importedName(imported), source),
      });
    }
  }
}

function importedName(imported: ImportDeclarationSpecifier): string {
  return imported.type === 'ImportSpecifier' ? nameOf(imported.imported) : 'default';
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
