import type { Expression } from '@oxc-project/types';
import type { ParsedModuleCache } from '../../../source/module-cache.ts';
import type { ModuleResolver } from '../../../source/module-resolver.ts';
import { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { ExternalValue } from '../values/external-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { AssetValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { findExpressions, type SoughtExpression } from './find-expressions.ts';
import { followStarted } from './follow-started.ts';
import { importedFromValue } from './imported-from-value.ts';
import { loadJson } from './json-value.ts';
import type { LibraryNamespaces } from './library-namespace.ts';
import { type ImportedName, type ImportSource, linkImports } from './link-imports.ts';
import { ModuleNamespaceValue } from './module-namespace.ts';
import { type ExportHome, ModuleRecord } from './module-record.ts';
import { exportedNames, findExport, type RecordSource } from './resolve-export.ts';

/** Style sheets are read by build tools; what a module gets of one is an object of class names. */
const STYLE_SHEET = /\.(?:css|s[ac]ss|less)$/;

export interface LoaderOptions {
  readonly machine: Machine;
  readonly globals: Scope;
  readonly resolver: ModuleResolver;
  readonly parsed: ParsedModuleCache;
  readonly libraries: LibraryNamespaces;
  readonly onRead: (path: string) => void;
}

/**
 * The modules of one evaluation. A module is parsed and linked when something asks for its exports, and run when
 * something it defines is read; both once.
 */
export class ModuleLoader implements ImportSource, RecordSource {
  private readonly options: LoaderOptions;
  private readonly records = new Map<string, ModuleRecord | undefined>();
  private readonly namespaces = new Map<ModuleRecord, ModuleNamespaceValue>();
  private readonly others = new Map<string, Value>();

  constructor(options: LoaderOptions) {
    this.options = options;
  }

  /** What `require` of a project file gives, running it on first use. */
  load(path: string): Value {
    if (path.endsWith('.json')) {
      return this.once(path, () => {
        this.options.onRead(path);
        return loadJson(this.options.machine, path);
      });
    }
    const record = this.record(path);
    if (record === undefined) return new UnknownValue(`\`${path}\` could not be read`);
    this.run(record);
    return record.isCommonJs
      ? this.options.machine.getProperty(record.commonJs, 'exports')
      : this.namespaceOf(record);
  }

  /**
   * What `select` picks of a file's elements and calls, evaluated; only what the module itself defines is known.
   * Nobody asked for them to be run, so one that cannot be evaluated is left out in silence.
   */
  expressions(path: string, select: (found: SoughtExpression) => Expression | undefined): readonly Value[] {
    const record = this.record(path);
    if (record === undefined) return [];
    this.run(record);
    const thisValue = new UnknownValue('nothing says which object `this` is', { hint: 'this' });
    const scope = new Scope({ ...record.scope.frame, thisValue }, record.scope);
    const { machine } = this.options;
    return findExpressions(record.program)
      .flatMap((found) => select(found) ?? [])
      .map((node) => machine.probe(() => machine.evaluate(node, scope)));
  }

  importModule(specifier: string, fromFile: string): Value {
    const library = this.modelOf(specifier, fromFile);
    if (library !== undefined) return library;
    const resolution = this.options.resolver.resolve(specifier, fromFile);
    const { machine } = this.options;
    switch (resolution.kind) {
      case 'module':
        return this.load(resolution.path);
      case 'asset':
        return this.once(resolution.path, () => new AssetValue(resolution.path, resolution.files));
      case 'external':
        return this.once(`external ${resolution.name}`, () => {
          const message = `\`${resolution.name}\` is not part of the project and has no model; what it gives is unknown.`;
          machine.inform('UNMODELLED_LIBRARY', message, undefined);
          return new ExternalValue(resolution.name, '*');
        });
      case 'unresolved':
        if (STYLE_SHEET.test(specifier)) return new ObjectValue();
        machine.warn('MODULE_NOT_FOUND', `Import cannot be resolved: ${resolution.reason}.`, undefined);
        return new UnknownValue(resolution.reason);
    }
  }

  importName(specifier: string, name: string, fromFile: string): ImportedName {
    const record = this.recordOf(specifier, fromFile);
    if (record === undefined) {
      const value = this.importModule(specifier, fromFile);
      return { kind: 'value', value: importedFromValue(this.options.machine, value, name) };
    }
    const home = findExport(this, record, name);
    return home === undefined ? { kind: 'value', value: this.missing(record, name) } : this.read(home);
  }

  recordOf(specifier: string, fromFile: string): ModuleRecord | undefined {
    if (this.modelOf(specifier, fromFile) !== undefined) return undefined;
    const resolution = this.options.resolver.resolve(specifier, fromFile);
    if (resolution.kind !== 'module' || resolution.path.endsWith('.json')) return undefined;
    const record = this.record(resolution.path);
    return record?.isCommonJs === true ? undefined : record;
  }

  offers(specifier: string, name: string, fromFile: string): boolean {
    const value = this.importModule(specifier, fromFile);
    return !(value instanceof UnknownValue) && this.options.machine.getProperty(value, name) !== undefined;
  }

  private modelOf(specifier: string, fromFile: string): Value | undefined {
    const { libraries, resolver } = this.options;
    const model = libraries.get(specifier);
    if (model === undefined || !libraries.yields(specifier)) return model;
    return resolver.resolve(specifier, fromFile).kind === 'module' ? undefined : model;
  }

  /** Parses and links, once; a file that cannot be read is reported, once. */
  private record(path: string): ModuleRecord | undefined {
    if (this.records.has(path)) return this.records.get(path);
    const { machine, parsed, globals, onRead } = this.options;
    onRead(path);
    const outcome = parsed.parse(machine.project, path);
    let record: ModuleRecord | undefined;
    if (outcome?.ok === true) {
      record = new ModuleRecord(path, outcome.module, globals);
      linkImports(record, this);
    } else if (outcome !== undefined) {
      const { code, message, line, column } = outcome.failure;
      machine.report({ severity: 'error', code, message, file: path, line, column });
    }
    this.records.set(path, record);
    return record;
  }

  private run(record: ModuleRecord): void {
    if (record.started) return;
    record.started = true;
    const { machine } = this.options;
    for (const specifier of record.shape.effects) this.importModule(specifier, record.path);
    machine.attempt(
      () => void machine.executeBody(record.program.body, record.scope),
      ({ location }) => {
        const message =
          'The module throws while it is loaded; what it would have defined after that is unknown.';
        machine.warn('MODULE_THREW', message, location);
      },
    );
    record.finished = true;
    followStarted(machine, record);
  }

  private read(home: ExportHome): ImportedName {
    if (home.kind === 'namespace') {
      return { kind: 'value', value: this.importModule(home.specifier, home.fromFile) };
    }
    if (home.kind === 'outside') return this.importName(home.specifier, home.name, home.fromFile);
    this.run(home.record);
    const binding = home.record.scope.find(home.name);
    if (binding !== undefined) return { kind: 'binding', binding };
    // In a cycle the importer may come first: what is not declared yet reads as `undefined`.
    const value = home.record.finished
      ? new UnknownValue(`\`${home.name}\` is a type, or was never defined`, { hint: home.name })
      : undefined;
    return { kind: 'value', value };
  }

  private namespaceOf(record: ModuleRecord): ModuleNamespaceValue {
    let namespace = this.namespaces.get(record);
    if (namespace === undefined) {
      namespace = new ModuleNamespaceValue(
        record.path,
        (name) => this.readExport(record, name),
        () => exportedNames(this, record),
      );
      this.namespaces.set(record, namespace);
    }
    return namespace;
  }

  private readExport(record: ModuleRecord, name: string): Value {
    const home = findExport(this, record, name);
    if (home === undefined) return undefined;
    const imported = this.read(home);
    if (imported.kind === 'value') return imported.value;
    return imported.binding.live ? imported.binding.read() : imported.binding.value;
  }

  private missing(record: ModuleRecord, name: string): Value {
    const message = `\`${name}\` is imported from \`${record.path}\`, which does not export it.`;
    this.options.machine.warn('EXPORT_NOT_FOUND', message, undefined);
    return new UnknownValue(`\`${record.path}\` does not export \`${name}\``, { hint: name });
  }

  private once(key: string, make: () => Value): Value {
    if (!this.others.has(key)) this.others.set(key, make());
    return this.others.get(key);
  }
}
