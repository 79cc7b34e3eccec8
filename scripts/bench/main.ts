import { benchCallbacks } from './callbacks.ts';
import { benchDispatch } from './dispatch.ts';
import { benchDocs } from './docs.ts';
import { benchEdf } from './edf.ts';
import { benchEngine } from './engine.ts';
import { benchEvents } from './events.ts';
import { benchFetch } from './fetch.ts';
import { benchHeartbeats } from './heartbeats.ts';
import { benchIncremental } from './incremental.ts';
import { benchInfluence } from './influence.ts';
import { benchLists } from './lists.ts';
import { benchMemory } from './memory.ts';
import { benchOrphans } from './orphans.ts';
import { benchPipeline } from './pipeline.ts';
import { benchQueue } from './queue.ts';
import { benchStart } from './start.ts';

/** Each measures one part, prints a table, and tells whether its targets were met. */
type Bench = (print: (text: string) => void, args: readonly string[]) => boolean | Promise<boolean>;

const BENCHES: Readonly<Record<string, Bench>> = {
  engine: benchEngine,
  pipeline: benchPipeline,
  fetch: benchFetch,
  lists: benchLists,
  incremental: benchIncremental,
  influence: benchInfluence,
  docs: benchDocs,
  queue: benchQueue,
  edf: benchEdf,
  dispatch: benchDispatch,
  heartbeats: benchHeartbeats,
  callbacks: benchCallbacks,
  events: benchEvents,
  orphans: benchOrphans,
  start: benchStart,
  memory: benchMemory,
};

const [name = '', ...args] = process.argv.slice(2);
const names = name === 'all' ? Object.keys(BENCHES) : [name];
if (names.every((known) => Object.hasOwn(BENCHES, known))) {
  const missed: string[] = [];
  for (const known of names) {
    if (names.length > 1) console.log(`\n— ${known}`);
    const met = await BENCHES[known]?.((text) => console.log(text), args);
    if (met !== true) missed.push(known);
  }
  if (missed.length > 0) console.log(`\ntargets missed: ${missed.join(', ')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} else {
  console.error(`usage: npm run bench -- <${[...Object.keys(BENCHES), 'all'].join(' | ')}>`);
  process.exitCode = 2;
}
