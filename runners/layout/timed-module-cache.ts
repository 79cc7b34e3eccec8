import type { ParsedModuleCache } from '../source/index.ts';

/** A cache of parsed modules that also knows how long it spent parsing. */
export interface TimedModuleCache extends ParsedModuleCache {
  /** Milliseconds since this was last asked. */
  readonly takeElapsed: () => number;
}

/** Watches a cache, so that a screen's time can be told apart into parsing and evaluating. */
export function timeModuleCache(cache: ParsedModuleCache, performanceNow: () => number): TimedModuleCache {
  let elapsed = 0;
  return {
    get size() {
      return cache.size;
    },
    parse(project, path) {
      const start = performanceNow();
      try {
        return cache.parse(project, path);
      } finally {
        elapsed += performanceNow() - start;
      }
    },
    takeElapsed() {
      const taken = elapsed;
      elapsed = 0;
      return taken;
    },
  };
}
