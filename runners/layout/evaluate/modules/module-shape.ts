import type { Program } from '@oxc-project/types';
import { type ModuleExports, readExports } from './read-exports.ts';
import { type ModuleImports, readImports } from './read-imports.ts';

/** What a module says about others, read from its syntax. */
export interface ModuleShape extends ModuleExports, ModuleImports {}

const known = new WeakMap<Program, ModuleShape>();

/** Read once per syntax tree, which all evaluations share. */
export function shapeOf(program: Program): ModuleShape {
  let shape = known.get(program);
  if (shape === undefined) {
    shape = { ...readExports(program), ...readImports(program) };
    known.set(program, shape);
  }
  return shape;
}
