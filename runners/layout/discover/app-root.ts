import { z } from 'zod';
import type { SourceProject } from '../../source/project.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import type { Value } from '../evaluate/values/value.ts';
import { registeredRoot } from '../libraries/react-native/registered-root.ts';
import type { AppRoot } from './discovered-screen.ts';
import { findRouterFolder, layoutIn } from './router-files.ts';

const EXTENSIONS = ['tsx', 'ts', 'jsx', 'js'];
const ENTRY_NAMES = ['index', 'App', 'src/index', 'src/App', 'app/index', 'app/App', 'main', 'src/main'];

const manifestSchema = z.object({
  main: z.string().optional(),
  dependencies: z.record(z.string(), z.unknown()).optional(),
});

/** Finds where the app starts: the file router's folder, else the file that registers the root component. */
export function findAppRoot(project: SourceProject, platform: string): AppRoot | undefined {
  const manifest = readManifest(project);
  const routerFolder = findRouterFolder(project);
  const usesRouter = manifest?.main?.startsWith('expo-router') ?? false;
  const dependsOnRouter = manifest?.dependencies?.['expo-router'] !== undefined;
  if (routerFolder !== undefined && (usesRouter || dependsOnRouter)) {
    return { kind: 'router', layout: layoutIn(project, routerFolder) };
  }
  const file = findEntryFile(project, platform, manifest?.main);
  return file === undefined ? undefined : { kind: 'registered', file };
}

/** The root component: what the entry file registers, else what it exports. */
export function loadRegisteredRoot(interpreter: Interpreter, file: string): Value {
  const module = interpreter.loadModule(file);
  const { component } = registeredRoot(interpreter);
  if (component !== undefined) return component;
  return interpreter.getProperty(module, 'default') ?? interpreter.getProperty(module, 'App');
}

function readManifest(project: SourceProject): z.infer<typeof manifestSchema> | undefined {
  const text = project.readText('package.json');
  if (text === undefined) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function findEntryFile(
  project: SourceProject,
  platform: string,
  main: string | undefined,
): string | undefined {
  const named = main?.replace(/^\.\//, '');
  if (named !== undefined && project.has(named)) return named;
  const names = named === undefined ? ENTRY_NAMES : [named, ...ENTRY_NAMES];
  for (const name of names) {
    for (const variant of [`${name}.${platform}`, `${name}.native`, name]) {
      const found = EXTENSIONS.map((extension) => `${variant}.${extension}`).find((path) =>
        project.has(path),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
