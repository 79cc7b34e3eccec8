import { benchEngine } from './engine.ts';
import { benchFetch } from './fetch.ts';
import { benchIncremental } from './incremental.ts';
import { benchPipeline } from './pipeline.ts';

/** Each measures one part, prints a table, and tells whether its targets were met. */
type Bench = (print: (text: string) => void, args: readonly string[]) => boolean | Promise<boolean>;

const BENCHES: Readonly<Record<string, Bench>> = {
  engine: benchEngine,
  pipeline: benchPipeline,
  fetch: benchFetch,
  incremental: benchIncremental,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  console.error(`usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}>`);
  process.exitCode = 2;
} else {
  process.exitCode = (await bench((text) => console.log(text), args)) ? 0 : 1;
}
