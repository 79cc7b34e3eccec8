import type { ImportDeclaration, ImportDeclarationSpecifier, Program } from '@oxc-project/types';
import { nameOf } from './read-exports.ts';

/** A name a module imports; without `imported` it stands for the whole module. */
export interface ImportedBinding {
  readonly local: string;
  readonly specifier: string;
  readonly imported: string | undefined;
}

export interface ModuleImports {
  readonly imports: readonly ImportedBinding[];
  /** Specifiers of imports made for their effect alone (`import './setup'`), in order. */
  readonly effects: readonly string[];
}

/** A module's imports but those of types, in source order. */
export function readImports(program: Program): ModuleImports {
  const imports: ImportedBinding[] = [];
  const effects: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && statement.importKind !== 'type') {
      if (statement.specifiers.length === 0) effects.push(statement.source.value);
      imports.push(...bindingsOf(statement));
    } else if (statement.type === 'TSImportEqualsDeclaration') {
      const { moduleReference, id } = statement;
      if (moduleReference.type !== 'TSExternalModuleReference') continue;
      imports.push({ local: id.name, specifier: moduleReference.expression.value, imported: undefined });
    }
  }
  return { imports, effects };
}

function bindingsOf(statement: ImportDeclaration): ImportedBinding[] {
  const specifier = statement.source.value;
  return statement.specifiers
    .filter((imported) => imported.type !== 'ImportSpecifier' || imported.importKind !== 'type')
    .map((imported) => ({ local: imported.local.name, specifier, imported: importedName(imported) }));
}

function importedName(imported: ImportDeclarationSpecifier): string | undefined {
  if (imported.type === 'ImportNamespaceSpecifier') return undefined;
  return imported.type === 'ImportSpecifier' ? nameOf(imported.imported) : 'default';
}
