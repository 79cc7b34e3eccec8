import type { ImportDeclaration } from '@oxc-project/types';
import type { Platform } from '../../../src/contracts/device-context.ts';
import {
  type ModuleResolver,
  type ParsedModule,
  type ParsedModuleCache,
  packageNameOf,
  type SourceProject,
  sharedResolver,
} from '../../source/index.ts';
import { CAPABILITY_EXPORTS, CAPABILITY_PACKAGES, type Capability } from './capability-packages.ts';

/** A place in source that brings in something only some devices have. */
export interface CapabilityUse {
  readonly capability: Capability;
  readonly packageName: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** More files than this are not part of one screen. */
const MOST_FILES = 2_000;

/** Finds what a screen's file, and the project files it imports, need of a device. */
export function findCapabilities(
  project: SourceProject,
  parsed: ParsedModuleCache,
  platform: Platform,
  entryFile: string,
): CapabilityUse[] {
  const resolver = sharedResolver(project, platform, parsed);
  const uses: CapabilityUse[] = [];
  const files = new Set([entryFile]);
  for (const file of files) {
    const outcome = parsed.parse(project, file);
    if (outcome?.ok !== true) continue;
    for (const declaration of importsOf(outcome.module)) {
      uses.push(...usesOf(declaration, file, outcome.module));
      const target = resolveFile(resolver, declaration.source.value, file);
      if (target !== undefined && files.size < MOST_FILES) files.add(target);
    }
  }
  return uses;
}

function importsOf(module: ParsedModule): ImportDeclaration[] {
  return module.program.body.filter(
    (statement): statement is ImportDeclaration =>
      statement.type === 'ImportDeclaration' && statement.importKind !== 'type',
  );
}

function usesOf(declaration: ImportDeclaration, file: string, module: ParsedModule): CapabilityUse[] {
  const packageName = packageNameOf(declaration.source.value);
  const byName = CAPABILITY_EXPORTS.get(packageName);
  const needed = new Set(CAPABILITY_PACKAGES.get(packageName));
  for (const name of byName === undefined ? [] : importedNames(declaration)) {
    const capability = byName !== undefined && Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (capability !== undefined) needed.add(capability);
  }
  const place = module.locate(declaration.start);
  return [...needed].map((capability) => ({ capability, packageName, file, ...place }));
}

function importedNames(declaration: ImportDeclaration): string[] {
  return declaration.specifiers.flatMap((specifier) =>
    specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
      ? [specifier.imported.name]
      : [],
  );
}

function resolveFile(resolver: ModuleResolver, specifier: string, file: string): string | undefined {
  const resolution = resolver.resolve(specifier, file);
  return resolution.kind === 'module' ? resolution.path : undefined;
}
