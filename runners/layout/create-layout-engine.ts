import { createParsedModuleCache, type ParsedModuleCache } from '../source/index.ts';
import type { FontLibrary } from '../text/font-library.ts';
import { createTextEngine } from '../text/layout-text.ts';
import type { LayoutEngine } from './layout-engine.ts';
import { openProject } from './open-project.ts';
import { Revision } from './revision/revision.ts';
import { timeModuleCache } from './timed-module-cache.ts';

export interface LayoutEngineOptions {
  readonly fonts: FontLibrary;
  /** A clock for timings only; what source sees of time is part of each request. */
  readonly performanceNow: () => number;
  /** Parsed files, shared by everything in a process. */
  readonly parsed?: ParsedModuleCache;
  /** How many revisions are kept, so that the next one of a project repeats no work. */
  readonly revisionsKept?: number;
}

/** Creates the layout engine of a process: pure, but for what it remembers to be faster the next time. */
export function createLayoutEngine(options: LayoutEngineOptions): LayoutEngine {
  const { fonts, performanceNow, parsed = createParsedModuleCache(), revisionsKept = 2 } = options;
  const tools = {
    text: createTextEngine(fonts),
    parsed: timeModuleCache(parsed, performanceNow),
    performanceNow,
  };
  const recent: Revision[] = [];
  return {
    open(project) {
      const revision = new Revision(project);
      const earlier = recent.find((candidate) => revision.resembles(candidate));
      if (earlier !== undefined) {
        revision.adopt(earlier);
        recent.splice(recent.indexOf(earlier), 1);
      }
      recent.unshift(revision);
      recent.splice(revisionsKept);
      return openProject(revision, tools);
    },
  };
}
