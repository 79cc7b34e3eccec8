import type { ExportNamedDeclaration, ModuleExportName, Program } from '@oxc-project/types';
import { DEFAULT_EXPORT } from '../default-export.ts';
import { declaredNames } from '../statements/declarations.ts';

/** Where an export comes from: a name of the module's own scope, or another module. */
export type ExportSource =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string }
  | { readonly kind: 'namespace'; readonly specifier: string };

export interface ModuleExports {
  readonly exports: ReadonlyMap<string, ExportSource>;
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
}

/** A module's exports, read from its syntax, so that cyclic imports see them before it has run. */
export function readExports(program: Program): ModuleExports {
  const exports = new Map<string, ExportSource>();
  const stars: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') {
      exports.set('default', { kind: 'local', name: DEFAULT_EXPORT });
    } else if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type') {
      const specifier = statement.source.value;
      if (statement.exported === null) stars.push(specifier);
      else exports.set(nameOf(statement.exported), { kind: 'namespace', specifier });
    } else if (statement.type === 'ExportNamedDeclaration' && statement.exportKind !== 'type') {
      readNamed(statement, exports);
    }
  }
  return { exports, stars };
}

function readNamed(statement: ExportNamedDeclaration, exports: Map<string, ExportSource>): void {
  if (statement.declaration !== null) {
    for (const name of declaredNames(statement.declaration)) exports.set(name, { kind: 'local', name });
  }
  for (const { local, exported, exportKind } of statement.specifiers) {
    if (exportKind === 'type') continue;
    const name = nameOf(local);
    const source: ExportSource =
      statement.source === null
        ? { kind: 'local', name }
        : { kind: 'from', specifier: statement.source.value, name };
    exports.set(nameOf(exported), source);
  }
}

export function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}
