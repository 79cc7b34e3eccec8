import { CODE_FILES } from '../../source/code-files.ts';
import type { ContentQuestion } from '../../source/content-search.ts';
import type { SourceProject } from '../../source/project.ts';
import { searchFiles } from '../../source/project-queries.ts';
import type { Interpreter, SelectExpression } from '../evaluate/interpreter.ts';
import { ModuleNamespaceValue } from '../evaluate/modules/module-namespace.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { NavigatorFactoryResult, NavigatorValue } from '../libraries/navigation/navigator-values.ts';
import type { NavigatorWalk } from './navigator-walk.ts';

const CREATES_NAVIGATOR = /(create\w*|\b(Stack|Tab|Drawer|Switch))Navigator\s*(<[^;(]*>)?\s*\(/;
const CREATORS: ContentQuestion = {
  key: 'creates a navigator',
  listing: CODE_FILES,
  matches: (text) => CREATES_NAVIGATOR.test(text),
};

/** The files that create navigators, in order of their paths. */
export function filesWithNavigators(project: SourceProject): readonly string[] {
  const [files = []] = searchFiles(project, [CREATORS]);
  return files;
}

/**
 * The navigators of a file that `reached` did not come by from the root, in the state the app starts in: behind a
 * sign-in or not mounted at all. Each is entered on a walk of its own, because one may hold another.
 */
export function walkUnreached(
  interpreter: Interpreter,
  reached: NavigatorWalk,
  begin: () => NavigatorWalk,
  file: string,
): void {
  walkExports(interpreter, reached, begin, file);
  for (const element of interpreter.loadExpressions(file, partNamed('Navigator'))) {
    if (element instanceof ElementValue && !reached.hasSeen(element)) begin().enterNavigator(element);
  }
  for (const element of interpreter.loadExpressions(file, partNamed('Screen'))) {
    if (element instanceof ElementValue) begin().enterScreen(element);
  }
}

function walkExports(
  interpreter: Interpreter,
  reached: NavigatorWalk,
  begin: () => NavigatorWalk,
  file: string,
): void {
  const module = interpreter.loadModule(file);
  if (!(module instanceof ModuleNamespaceValue)) return;
  for (const name of module.names()) {
    const value = module.read(name);
    const component = value instanceof NavigatorFactoryResult ? value.navigator : value;
    if (!(component instanceof Callable || component instanceof NavigatorValue)) continue;
    if (reached.hasEntered(component)) continue;
    begin().enter(component, { steps: [], through: { file, export: name } });
  }
}

/** `<Stack.Navigator>` or `<Stack.Screen>` */
function partNamed(part: 'Navigator' | 'Screen'): SelectExpression {
  return (found) => {
    if (found.type !== 'JSXElement') return undefined;
    const { name } = found.openingElement;
    return name.type === 'JSXMemberExpression' && name.property.name === part ? found : undefined;
  };
}
