import type { ExportHome, ModuleRecord } from './module-record.ts';

/** Finds modules by their syntax alone; nothing is evaluated. */
export interface RecordSource {
  /** The module of the project that a specifier means, if it has exports. */
  recordOf(specifier: string, fromFile: string): ModuleRecord | undefined;
  /** Whether something that is no such module (a library, JSON, CommonJS) offers this name. */
  offers(specifier: string, name: string, fromFile: string): boolean;
}

/** Follows re-exports to where a name is defined; `undefined` when nothing defines it. */
export function findExport(
  source: RecordSource,
  record: ModuleRecord,
  name: string,
  seen: Set<string> = new Set(),
): ExportHome | undefined {
  const known = record.homes.get(name);
  if (known !== undefined) return known;
  const step = `${record.path}\n${name}`;
  // Modules that re-export each other in a circle export nothing by it.
  if (seen.has(step)) return undefined;
  seen.add(step);
  const own = record.shape.exports.get(name);
  let home: ExportHome | undefined;
  if (own?.kind === 'local') home = { kind: 'variable', record, name: own.name };
  else if (own?.kind === 'namespace')
    home = { kind: 'namespace', specifier: own.specifier, fromFile: record.path };
  else if (own !== undefined) home = findFrom(source, record, own.specifier, own.name, seen);
  else if (name !== 'default') home = findInStars(source, record, name, seen);
  if (home !== undefined) record.homes.set(name, home);
  return home;
}

function findFrom(
  source: RecordSource,
  record: ModuleRecord,
  specifier: string,
  name: string,
  seen: Set<string>,
): ExportHome | undefined {
  const target = source.recordOf(specifier, record.path);
  if (target !== undefined) return findExport(source, target, name, seen);
  return { kind: 'outside', specifier, name, fromFile: record.path };
}

function findInStars(
  source: RecordSource,
  record: ModuleRecord,
  name: string,
  seen: Set<string>,
): ExportHome | undefined {
  for (const specifier of record.shape.stars) {
    const target = source.recordOf(specifier, record.path);
    if (target !== undefined) {
      const home = findExport(source, target, name, seen);
      if (home !== undefined) return home;
    } else if (source.offers(specifier, name, record.path)) {
      return { kind: 'outside', specifier, name, fromFile: record.path };
    }
  }
  return undefined;
}

/** Every name a module exports, its own first. */
export function exportedNames(
  source: RecordSource,
  record: ModuleRecord,
  seen: Set<string> = new Set(),
): string[] {
  if (seen.has(record.path)) return [];
  seen.add(record.path);
  const names = new Set(record.shape.exports.keys());
  for (const specifier of record.shape.stars) {
    const target = source.recordOf(specifier, record.path);
    for (const name of target === undefined ? [] : exportedNames(source, target, seen)) {
      if (name !== 'default') names.add(name);
    }
  }
  return [...names];
}
