import type { Json } from '../../../src/contracts/layout-document.ts';
import { CODE_FILES } from '../../source/code-files.ts';
import type { ContentQuestion } from '../../source/content-search.ts';
import type { SourceProject } from '../../source/project.ts';
import { searchFiles } from '../../source/project-queries.ts';
import type { DiscoveredScreen, Discovery } from '../discover/discovered-screen.ts';
import type { FoundIntent } from './scene-builder.ts';

/** Params that the app's own source gives a route; `undefined` where it leads there without any. */
export interface SampleParams {
  readonly params: Json | undefined;
}

/** Where the handlers of a screen lead, in document order. */
export type FindIntents = (screen: DiscoveredScreen) => readonly FoundIntent[];

/** Screens looked through for a handler that leads to the one asked for. */
const MAX_SCREENS_TRIED = 8;
/** Screens that never ask for their params are not worth the search. */
const READS_PARAMS = /[pP]arams?\b/;

/**
 * The params with which another screen of the app opens this one: those screens are rendered and their handlers
 * asked where they lead. `undefined` when the screen opens without params, or nobody says with which.
 */
export function findSampleParams(
  project: SourceProject,
  { screens }: Discovery,
  screen: DiscoveredScreen,
  findIntents: FindIntents,
): SampleParams | undefined {
  if (!takesParams(project, screen)) return undefined;
  const mentioning = filesMentioning(project, screens, screen);
  if (mentioning.size === 0) return undefined;
  const others = screens.filter(({ id }) => id !== screen.id);
  const likely = others.filter(({ entry }) => mentioning.has(entry.file));
  const tried = [...likely, ...others.filter((other) => !likely.includes(other))].slice(0, MAX_SCREENS_TRIED);
  let without: SampleParams | undefined;
  for (const other of tried) {
    for (const { target, params } of findIntents(other)) {
      if (target !== screen.name) continue;
      if (params !== undefined) return { params };
      without ??= { params };
    }
  }
  return without;
}

function takesParams(project: SourceProject, { entry, navigators }: DiscoveredScreen): boolean {
  if (!READS_PARAMS.test(project.readText(entry.file) ?? '')) return false;
  const last = navigators.at(-1);
  return last !== undefined && !last.isInitial && last.kind !== 'tabs' && last.kind !== 'drawer';
}

/** Files that name the route. All routes are looked for at once, because that means reading the whole project. */
function filesMentioning(
  project: SourceProject,
  screens: readonly DiscoveredScreen[],
  screen: DiscoveredScreen,
): Set<string> {
  const { key } = mentionOf(screen);
  const questions = [...new Map(screens.map(mentionOf).map((question) => [question.key, question])).values()];
  const found = searchFiles(project, questions);
  return new Set(found[questions.findIndex((question) => question.key === key)]);
}

/** The route's name in quotes; for a file route, its static part anywhere. */
function mentionOf({ name: route }: DiscoveredScreen): ContentQuestion {
  const isPath = route.startsWith('/');
  const name =
    route
      .split('/')
      .filter((part) => part !== '' && !/^[[(]/.test(part))
      .at(-1) ?? route;
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}`);
  return {
    key: `${isPath ? 'holds' : 'quotes'} ${name}`,
    listing: CODE_FILES,
    matches: (text) => text.includes(name) && (isPath || quoted.some((mention) => text.includes(mention))),
  };
}
