import { HeapValue, type Value } from '../values/value.ts';

/** What `import * as ns` or `require()` of a module of the project gives: its exports, read when asked for. */
export class ModuleNamespaceValue extends HeapValue {
  readonly kind = 'namespace';
  readonly path: string;
  /** The value of an export; `undefined` when there is none of that name. */
  readonly read: (name: string) => Value;
  /** Every exported name, in source order. */
  readonly names: () => readonly string[];

  constructor(path: string, read: (name: string) => Value, names: () => readonly string[]) {
    super();
    this.path = path;
    this.read = read;
    this.names = names;
  }
}
