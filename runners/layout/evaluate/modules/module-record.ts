import type { Program } from '@oxc-project/types';
import type { ParsedModule } from '../../../source/parsed-module.ts';
import { type CodeUnit, type Frame, Scope } from '../environment.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { type ModuleShape, shapeOf } from './module-shape.ts';

/** Where an export is defined, after any chain of re-exports. */
export type ExportHome =
  | { readonly kind: 'variable'; readonly record: ModuleRecord; readonly name: string }
  | { readonly kind: 'namespace'; readonly specifier: string; readonly fromFile: string }
  | {
      readonly kind: 'outside';
      readonly specifier: string;
      readonly name: string;
      readonly fromFile: string;
    };

/** One module of the project in one evaluation. */
export class ModuleRecord implements CodeUnit {
  readonly path: string;
  readonly program: Program;
  readonly scope: Scope;
  readonly shape: ModuleShape;
  /** The `module` of CommonJS; its `exports` count when there are no others. */
  readonly commonJs: ObjectValue;
  /** Where each export asked for so far is defined, so that chains of re-exports are walked once. */
  readonly homes = new Map<string, ExportHome>();
  /** Whether its body has begun to run; in a cycle others may see it before it ends. */
  started = false;
  finished = false;
  private readonly parsed: ParsedModule;

  constructor(path: string, parsed: ParsedModule, globals: Scope) {
    this.path = path;
    this.parsed = parsed;
    this.program = parsed.program;
    this.shape = shapeOf(parsed.program);
    const frame: Frame = {
      thisValue: undefined,
      home: undefined,
      code: this,
      owner: '',
      args: [],
      assumption: undefined,
    };
    this.scope = new Scope(frame, globals);
    const exportsObject = new ObjectValue();
    this.commonJs = objectOf({ exports: exportsObject });
    this.scope.declare('module', this.commonJs);
    this.scope.declare('exports', exportsObject);
  }

  get text(): string {
    return this.parsed.text;
  }

  locate(offset: number): { line: number; column: number } {
    return this.parsed.locate(offset);
  }

  get isCommonJs(): boolean {
    return this.shape.exports.size === 0 && this.shape.stars.length === 0;
  }
}
