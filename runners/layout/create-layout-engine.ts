import { createParsedModuleCache, type ParsedModuleCache } from '../source/index.ts';
import type { FontLibrary } from '../text/font-library.ts';
import { createTextEngine } from '../text/layout-text.ts';
import type { LayoutEngine } from './layout-engine.ts';
import { openProject } from './open-project.ts';
import { timeModuleCache } from './timed-module-cache.ts';

export interface LayoutEngineOptions {
  readonly fonts: FontLibrary;
  /** A clock for timings only; what source sees of time is part of each request. */
  readonly performanceNow: () => number;
  /** Parsed files, shared by everything in a process. */
  readonly parsed?: ParsedModuleCache;
}

/** Creates the layout engine of a process: pure, but for what it remembers to be faster the next time. */
export function createLayoutEngine(options: LayoutEngineOptions): LayoutEngine {
  const { fonts, performanceNow, parsed = createParsedModuleCache() } = options;
  const tools = {
    text: createTextEngine(fonts),
    parsed: timeModuleCache(parsed, performanceNow),
    performanceNow,
  };
  return { open: (project) => openProject(project, tools) };
}
