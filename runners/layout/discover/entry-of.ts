import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { ClassValue } from '../evaluate/class-value.ts';
import { Closure } from '../evaluate/closure.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { ModuleNamespaceValue } from '../evaluate/modules/module-namespace.ts';
import {
  ForwardRefValue,
  LazyComponentValue,
  MemoComponentValue,
} from '../evaluate/react/component-values.ts';
import { chosenOf } from '../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../evaluate/values/simple-values.ts';
import type { Value } from '../evaluate/values/value.ts';
import { componentInside } from '../libraries/model-components.ts';

const MAX_WRAPPERS = 16;

/** The file and export a component comes from; a component that is not exported goes by its own name. */
export function entryOf(interpreter: Interpreter, component: Value): EntryPoint | undefined {
  const written = writtenComponent(interpreter, component);
  if (written === undefined) return undefined;
  const file = written.scope.frame.code.path;
  const module = interpreter.loadModule(file);
  const names = module instanceof ModuleNamespaceValue ? module.names() : [];
  const read = (name: string) => (module instanceof ModuleNamespaceValue ? module.read(name) : undefined);
  const exported =
    names.find((name) => read(name) === component) ?? names.find((name) => read(name) === written);
  const name = exported ?? written.name;
  return name === '' ? undefined : { file, export: name };
}

/** The function or class of the project behind `memo`, `forwardRef`, `lazy` and what libraries put around it. */
function writtenComponent(interpreter: Interpreter, component: Value): Closure | ClassValue | undefined {
  let current = chosenOf(component);
  for (let wrappers = 0; wrappers < MAX_WRAPPERS; wrappers += 1) {
    if (current instanceof Closure || current instanceof ClassValue) return current;
    if (current instanceof MemoComponentValue) current = chosenOf(current.inner);
    else if (current instanceof ForwardRefValue) current = chosenOf(current.render);
    else if (current instanceof LazyComponentValue) current = loadLazy(interpreter, current);
    else current = chosenOf(componentInside(current));
  }
  return undefined;
}

function loadLazy(interpreter: Interpreter, lazy: LazyComponentValue): Value {
  const promise = chosenOf(interpreter.call(lazy.load, []));
  if (!(promise instanceof PromiseValue)) return undefined;
  return chosenOf(interpreter.getProperty(promise.resolved, 'default'));
}
