import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readProjectFolder } from '../runners/layout/cli/read-project-folder.ts';
import { createLayoutEngine } from '../runners/layout/index.ts';
import { fileChanges, layOutMutated } from '../runners/layout/testing/mutated-app.ts';
import { loadBundledFonts } from '../runners/text/load-fonts.ts';

// Damages the files of real apps and lays out what is left: node scripts/fuzz-engine.ts [--runs N] [--seed N] FOLDER…
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const engine = createLayoutEngine({ fonts: loadBundledFonts(), performanceNow: () => performance.now() });
for (const folder of positionals) {
  const app = readProjectFolder(folder);
  let longest = 0;
  const started = performance.now();
  fc.assert(
    fc.property(fileChanges, (changes) => {
      const begun = performance.now();
      layOutMutated(engine, app, changes, 4);
      longest = Math.max(longest, performance.now() - begun);
    }),
    { numRuns: Number(values.runs), seed: Number(values.seed), endOnFailure: true },
  );
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${folder}: ${values.runs} runs in ${seconds} s, the longest ${Math.round(longest)} ms`);
}
