import type { JSXElement } from '@oxc-project/types';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { ModuleNamespaceValue } from '../evaluate/modules/module-namespace.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import type { Value } from '../evaluate/values/value.ts';
import { NavigatorFactoryResult } from '../libraries/navigation/navigator-values.ts';
import type { NavigatorWalk } from './navigator-walk.ts';

const CREATES_NAVIGATOR = /create\w*Navigator\s*(<[^;(]*>)?\s*\(/;
const CODE_FILE = /\.[cm]?[jt]sx?$/;

/** Navigators that the root does not show in the state it starts in: behind a sign-in, or not mounted at all. */
export function walkUnreached(interpreter: Interpreter, walk: NavigatorWalk): void {
  const { project } = interpreter;
  const files = [...project.paths()].filter(
    (file) => CODE_FILE.test(file) && CREATES_NAVIGATOR.test(project.readText(file) ?? ''),
  );
  // What stands in components that the root does show leads on to others.
  for (const file of files) if (isReached(interpreter, walk, file)) walkElements(interpreter, walk, file);
  for (const file of files) walkExports(interpreter, walk, file);
  for (const file of files) walkElements(interpreter, walk, file);
}

function isReached(interpreter: Interpreter, walk: NavigatorWalk, file: string): boolean {
  return exportsOf(interpreter, file).some(({ value }) => walk.hasEntered(value));
}

function exportsOf(interpreter: Interpreter, file: string): { name: string; value: Value }[] {
  const module = interpreter.loadModule(file);
  if (!(module instanceof ModuleNamespaceValue)) return [];
  return module.names().map((name) => ({ name, value: module.read(name) }));
}

function walkExports(interpreter: Interpreter, walk: NavigatorWalk, file: string): void {
  for (const { name, value } of exportsOf(interpreter, file)) {
    const component = value instanceof NavigatorFactoryResult ? value.navigator : value;
    if (!(component instanceof Callable) && component === value) continue;
    if (!walk.hasEntered(component)) walk.enter(component, { steps: [], through: { file, export: name } });
  }
}

/** A component that starts in another state, such as a splash screen, hides the navigators it shows afterwards. */
function walkElements(interpreter: Interpreter, walk: NavigatorWalk, file: string): void {
  for (const element of interpreter.loadElements(file, isNavigator)) {
    if (element instanceof ElementValue) walk.enterNavigator(element);
  }
}

/** `<Stack.Navigator>` */
function isNavigator({ openingElement: { name } }: JSXElement): boolean {
  return name.type === 'JSXMemberExpression' && name.property.name === 'Navigator';
}
