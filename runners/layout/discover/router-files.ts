import type { SourceProject } from '../../source/project.ts';
import { listPaths } from '../../source/project-queries.ts';
import type { DiscoveredScreen, NavigatorStep } from './discovered-screen.ts';
import { screenIdOf } from './screen-id.ts';

const FOLDERS = ['app', 'src/app'];
const SCREEN_ENDINGS = ['.tsx', '.jsx', '.ts', '.js'];
const NOT_A_SCREEN = /(^|\/)(_layout|\+[^/]*)\.(tsx|jsx|ts|js)$|\.(test|spec|d)\.[tj]sx?$|\+api\.[tj]sx?$/;

/** The folder whose files are routes, if the app below a prefix has one. */
export function findRouterFolder(project: SourceProject, prefix: string): string | undefined {
  const folders = FOLDERS.map((folder) => `${prefix}${folder}`);
  return folders.find((folder) => layoutIn(project, folder) !== undefined || hasScreens(project, folder));
}

function hasScreens(project: SourceProject, folder: string): boolean {
  return (
    listPaths(
      project,
      `${folder}/`,
      SCREEN_ENDINGS.map((ending) => `/index${ending}`),
    ).length > 0
  );
}

/** The layout file of a folder of routes. */
export function layoutIn(project: SourceProject, folder: string): string | undefined {
  return ['tsx', 'jsx', 'ts', 'js']
    .map((extension) => `${folder}/_layout.${extension}`)
    .find((path) => project.has(path));
}

/** Every route file as a screen, in path order; its layouts are the navigators on the way. */
export function routerScreens(project: SourceProject, platform: string, folder: string): DiscoveredScreen[] {
  const files = listPaths(project, `${folder}/`, SCREEN_ENDINGS).filter(
    (path) => !NOT_A_SCREEN.test(path) && isForPlatform(path, platform),
  );
  return files.map((file) => toScreen(project, folder, file));
}

function isForPlatform(path: string, platform: string): boolean {
  const variant = /\.(ios|android|web|native)\.[tj]sx?$/.exec(path)?.[1];
  return variant === undefined || variant === platform || variant === 'native';
}

function toScreen(project: SourceProject, folder: string, file: string): DiscoveredScreen {
  const route = file.slice(folder.length + 1).replace(/(\.(ios|android|native))?\.[tj]sx?$/, '');
  const entry = { file, export: 'default' };
  return {
    id: screenIdOf(entry),
    name: `/${route}`,
    entry,
    navigators: stepsTo(project, folder, file, route),
  };
}

/** One step per layout between the root and the file; folders without a layout become part of the route's name. */
function stepsTo(project: SourceProject, folder: string, file: string, route: string): NavigatorStep[] {
  const parts = route.split('/');
  const steps: NavigatorStep[] = [];
  let current = folder;
  let pending: string[] = [];
  for (const [index, part] of parts.entries()) {
    pending.push(part);
    const isLast = index === parts.length - 1;
    current = `${current}/${part}`;
    const target = isLast ? file : layoutIn(project, current);
    if (target === undefined) continue;
    const name = pending.join('/');
    steps.push({
      kind: 'none',
      route: name,
      file: target,
      isInitial: name === 'index' || part.startsWith('('),
    });
    pending = [];
  }
  return layoutIn(project, folder) === undefined ? steps.slice(-1) : steps;
}

export interface HrefMatch {
  readonly screen: DiscoveredScreen;
  /** What the path and its query say. */
  readonly params: Readonly<Record<string, string>>;
}

/** The screen that an `href` leads to: groups do not count, and `[id]` stands for any segment. */
export function matchHref(screens: readonly DiscoveredScreen[], href: string): HrefMatch | undefined {
  const [path = '', query = ''] = (href.split('#', 1)[0] ?? '').split('?', 2);
  const asked = segmentsOf(path);
  const screen =
    screens.find(({ name }) => matches(segmentsOf(name), asked, false)) ??
    screens.find(({ name }) => matches(segmentsOf(name), asked, true));
  if (screen === undefined) return undefined;
  const params: Record<string, string> = Object.fromEntries(new URLSearchParams(query));
  for (const [index, part] of segmentsOf(screen.name).entries()) {
    const name = /^\[(?:\.\.\.)?(.+)\]$/.exec(part)?.[1];
    if (name !== undefined)
      params[name] = asked.slice(index, part.startsWith('[...') ? undefined : index + 1).join('/');
  }
  return { screen, params };
}

function segmentsOf(path: string): string[] {
  const segments = path.split('/').filter((part) => part !== '' && part !== '.' && !/^\(.*\)$/.test(part));
  return segments.at(-1) === 'index' ? segments.slice(0, -1) : segments;
}

function matches(pattern: readonly string[], asked: readonly string[], dynamic: boolean): boolean {
  const rest = pattern.at(-1)?.startsWith('[...') ?? false;
  if (rest && dynamic ? asked.length < pattern.length : asked.length !== pattern.length) return false;
  return pattern.every((part, index) => part === asked[index] || (dynamic && part.startsWith('[')));
}
