import { join } from 'node:path';
import { loadBundledFonts, loadSingleFont } from '../../../runners/text/load-fonts.ts';
import { type Cell, formatTable } from '../../format-table.ts';
import { median } from '../statistics.ts';
import { type FidelityArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { compareSpeed, type SpeedComparison } from './compare-speed.ts';
import { readCorpus } from './corpus-file.ts';
import { describeUnmatched } from './describe-unmatched.ts';
import { layOutScreens, type ScreenRun } from './lay-out-screens.ts';
import { measureScreen, type ScreenMeasures } from './measure-screen.ts';
import { medianOverlap, shareOf, totalMeasures } from './total-measures.ts';
import { readTruth } from './truth-file.ts';
import { writeImages } from './write-images.ts';

try {
  await compare(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

async function compare({ corpus, truth, sources, font, images, tool, ...options }: FidelityArguments) {
  const screens = readCorpus(corpus).filter(({ id }) => id.includes(options.only));
  const fonts = font === undefined ? loadBundledFonts() : loadSingleFont(font);
  const runs = layOutScreens(screens, { sources, fonts, rounds: options.rounds });
  const scored = runs.map((run) => {
    const document = run.outcome.status === 'ready' ? run.outcome.document : undefined;
    return { run, measures: measureScreen(readTruth(join(truth, `${run.screen.id}.json`)), document) };
  });
  for (const line of describeScreens(scored)) console.log(line);
  if (options.unmatched) {
    for (const { run, measures } of scored) {
      console.log(`\n${run.screen.id}\n${describeUnmatched(measures).join('\n')}`);
    }
  }
  console.log(`\n${describeTotal(scored)}`);
  if (images !== undefined) await writeImages(runs, { truth, sources, images }, fonts);
  if (tool !== undefined) console.log(describeSpeed(await compareSpeed(runs, { tool, corpus, sources })));
}

type Scored = { readonly run: ScreenRun; readonly measures: ScreenMeasures };

function describeScreens(scored: readonly Scored[]): string[] {
  const rows = scored
    .toSorted((a, b) => worthOf(a.measures) - worthOf(b.measures))
    .map(({ run, measures }): Cell[] => [
      run.screen.id + (run.outcome.status === 'failed' ? ' FAILED' : ''),
      `${measures.textsFound}/${measures.texts}`,
      `${measures.overlaps.length}/${measures.nodes}`,
      medianOverlap([measures]).toFixed(2),
      percent(measures.snapshotShare),
      percent(measures.assumedShare),
      run.warmMs.toFixed(1),
    ]);
  return formatTable(['screen', 'text', 'nodes', 'IoU', 'snapshots', 'assumed', 'ms'], rows);
}

function worthOf({ textsFound, texts, overlaps, nodes }: ScreenMeasures): number {
  return shareOf(textsFound, texts) + shareOf(overlaps.length, nodes);
}

function describeTotal(scored: readonly Scored[]): string {
  const total = totalMeasures(scored.map(({ measures }) => measures));
  const failed = scored.filter(({ run }) => run.outcome.status === 'failed').length;
  return [
    `${scored.length} screens, ${failed} failed`,
    `text found ${percent(total.textFound)}`,
    `nodes matched ${percent(total.nodesMatched)}`,
    `median IoU ${total.medianOverlap.toFixed(3)}`,
    `snapshot area ${percent(total.snapshotShare)}`,
    `assumed ${percent(total.assumedShare)}`,
    `median ${median(scored.map(({ run }) => run.warmMs)).toFixed(1)} ms warm`,
  ].join(' · ');
}

function describeSpeed({ ours, browser }: SpeedComparison): string {
  const line = (name: string, own: number, other: number) =>
    `${name}: ${own.toFixed(0)} ms, really run ${other.toFixed(0)} ms, ${(other / own).toFixed(1)} times faster`;
  return [line('cold', ours.cold, browser.cold), line('warm', ours.warm, browser.warm)].join(' · ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
