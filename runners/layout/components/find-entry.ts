import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { CODE_FILES } from '../../source/code-files.ts';
import type { SourceProject } from '../../source/project.ts';
import { listPaths } from '../../source/project-queries.ts';
import type { DiscoveredScreen } from '../discover/discovered-screen.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { ModuleNamespaceValue } from '../evaluate/modules/module-namespace.ts';
import { ObjectValue } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import type { SceneFailure } from './scene-input.ts';

const SHOWN = 3;

export type FoundEntry =
  | { readonly ok: true; readonly component: Value }
  | { readonly ok: false; readonly failure: SceneFailure };

/** Loads an entry's component. A component that is not exported is found where a navigator shows it. */
export function findEntry(
  interpreter: Interpreter,
  entry: EntryPoint,
  screen: DiscoveredScreen | undefined,
): FoundEntry {
  const { project } = interpreter;
  if (!project.has(entry.file)) {
    const close = closest(entry.file, codeFiles(project));
    return notFound(`There is no file \`${entry.file}\`.`, close);
  }
  const module = interpreter.loadModule(entry.file);
  const { component, names } = exportOf(interpreter, module, entry.export);
  if (component !== undefined || screen !== undefined) return { ok: true, component };
  const what =
    names.length === 0
      ? `\`${entry.file}\` exports nothing.`
      : `\`${entry.file}\` has no export \`${entry.export}\`.`;
  const exported = names.map((name) => `${entry.file}#${name}`);
  return notFound(what, closest(`${entry.file}#${entry.export}`, exported));
}

interface FoundExport {
  readonly component: Value;
  /** All names the file exports. */
  readonly names: readonly string[];
}

/** The default of a CommonJS file is what it exports, unless that is an object which holds others by name. */
function exportOf(interpreter: Interpreter, module: Value, name: string): FoundExport {
  if (module instanceof ModuleNamespaceValue) return { component: module.read(name), names: module.names() };
  if (!(module instanceof ObjectValue)) return { component: module, names: ['default'] };
  return { component: interpreter.getProperty(module, name), names: module.ownKeys() };
}

function notFound(what: string, closeMatches: readonly string[]): FoundEntry {
  const hint =
    closeMatches.length === 0
      ? 'Name a file of the project that exports a component.'
      : `Did you mean ${closeMatches.map((match) => `\`${match}\``).join(' or ')}?`;
  return { ok: false, failure: { code: 'ENTRY_NOT_FOUND', message: `${what} ${hint}`, closeMatches } };
}

function codeFiles(project: SourceProject): string[] {
  return listPaths(project, CODE_FILES.prefix, CODE_FILES.endings);
}

/** The names most like the one asked for, by the pairs of letters they share. */
function closest(asked: string, names: readonly string[]): string[] {
  const pairs = pairsOf(asked);
  return names
    .map((name) => ({ name, likeness: likeness(pairs, pairsOf(name)) }))
    .filter((candidate) => candidate.likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

function pairsOf(text: string): Set<string> {
  const lower = text.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
