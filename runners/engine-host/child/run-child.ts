import { isMainThread } from 'node:worker_threads';
import type { ChildSettings, EngineOperations } from '../protocol.ts';
import { readChildArguments } from '../protocol.ts';
import { confineThread } from './confine-thread.ts';
import { serveEngine } from './serve-engine.ts';
import { superviseThread } from './supervise-thread.ts';

export type LoadEngine = (settings: ChildSettings) => Promise<EngineOperations>;

/**
 * The whole life of an engine child. The engine runs in a thread of its own, because a thread's stack can be
 * made large on every system (native parsers recurse) and because the main thread then stays free to report
 * memory and to notice a lost host while the engine is busy.
 */
export async function runChild(loadEngine: LoadEngine): Promise<void> {
  const settings = readChildArguments(process.argv.slice(2));
  if (isMainThread) {
    superviseThread(settings);
    return;
  }
  confineThread();
  serveEngine(await loadEngine(settings));
}
