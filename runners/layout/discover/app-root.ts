import type { SourceProject } from '../../source/project.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import type { Value } from '../evaluate/values/value.ts';
import { registeredRoot } from '../libraries/react-native/registered-root.ts';
import { type AppFolder, findAppFolders } from './app-folder.ts';
import type { AppRoot } from './discovered-screen.ts';
import { findRouterFolder, layoutIn } from './router-files.ts';

const EXTENSIONS = ['tsx', 'ts', 'jsx', 'js'];
const ENTRY_NAMES = ['index', 'App', 'src/index', 'src/App', 'app/index', 'app/App', 'main', 'src/main'];

/** Finds where the app starts: the file router's folder, else the file that registers the root component. */
export function findAppRoot(project: SourceProject, platform: string): AppRoot | undefined {
  for (const folder of findAppFolders(project)) {
    const root = rootIn(project, platform, folder);
    if (root !== undefined) return root;
  }
  return undefined;
}

function rootIn(
  project: SourceProject,
  platform: string,
  { prefix, manifest }: AppFolder,
): AppRoot | undefined {
  const routes = findRouterFolder(project, prefix);
  const usesRouter = manifest?.main?.startsWith('expo-router') ?? false;
  const dependsOnRouter = manifest?.dependencies?.['expo-router'] !== undefined;
  if (routes !== undefined && (usesRouter || dependsOnRouter)) {
    return { kind: 'router', routes, layout: layoutIn(project, routes) };
  }
  const file = findEntryFile(project, platform, prefix, manifest?.main);
  return file === undefined ? undefined : { kind: 'registered', file };
}

/** The root component: what the entry file registers, else what it exports. */
export function loadRegisteredRoot(interpreter: Interpreter, file: string): Value {
  const module = interpreter.loadModule(file);
  const { component } = registeredRoot(interpreter);
  if (component !== undefined) return component;
  return interpreter.getProperty(module, 'default') ?? interpreter.getProperty(module, 'App');
}

function findEntryFile(
  project: SourceProject,
  platform: string,
  prefix: string,
  main: string | undefined,
): string | undefined {
  const named = main?.replace(/^\.\//, '');
  if (named !== undefined && project.has(`${prefix}${named}`)) return `${prefix}${named}`;
  const names = named === undefined ? ENTRY_NAMES : [named, ...ENTRY_NAMES];
  for (const name of names) {
    for (const variant of [`${name}.${platform}`, `${name}.native`, name]) {
      const found = EXTENSIONS.map((extension) => `${prefix}${variant}.${extension}`).find((path) =>
        project.has(path),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
