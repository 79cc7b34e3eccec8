import { fileURLToPath } from 'node:url';
import { readProjectFolder } from '../../runners/layout/cli/read-project-folder.ts';
import { createLayoutEngine, type LayoutEngine, type OpenProject } from '../../runners/layout/index.ts';
import { createMemoryProject, type SourceProject } from '../../runners/source/index.ts';
import { loadBundledFonts } from '../../runners/text/load-fonts.ts';
import type { EntryPoint } from '../../src/contracts/preview-build.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { deviceOf } from './bench-device.ts';
import { fitExponent, median } from './statistics.ts';
import { syntheticProject } from './synthetic-screen.ts';

const ROUNDS = 15;
const WARM_UP_ROUNDS = 10;
const SIZES = [10, 20, 40, 80, 160, 320, 640];
/** Each with one more of its platform, which takes what the first was evaluated to. */
const DEVICES = [
  ['iphone-15', 'iphone-15-pro-max'],
  ['pixel-8', 'galaxy-s24'],
] as const;

export const TARGET_MS = 15;
export const TARGET_EXPONENT = 1.1;

/** Measures the layout engine warm: every screen of the example app, then how time grows with a screen's size. */
export function benchEngine(print: (text: string) => void): boolean {
  // Every round is to evaluate again, so nothing is kept from one to the next but parsed files and words.
  const performanceNow = () => performance.now();
  const engine = createLayoutEngine({ fonts: loadBundledFonts(), performanceNow, revisionsKept: 0 });
  const screens = benchScreens(engine, print);
  const growth = benchGrowth(engine, print);
  return screens && growth;
}

function benchScreens(engine: LayoutEngine, print: (text: string) => void): boolean {
  const folder = fileURLToPath(new URL('../../examples/brew', import.meta.url));
  const source = readProjectFolder(folder);
  const rows: Cell[][] = [];
  const all: number[] = [];
  for (const [first, second] of DEVICES) {
    for (const { name, nodes, times, again } of measureScreens(engine, source, [first, second])) {
      all.push(median(times));
      rows.push([name, first, nodes, rounded(median(times)), rounded(median(again))]);
    }
  }
  print(formatTable(['screen', 'device', 'nodes', 'median ms', 'next device ms'], rows).join('\n'));
  const overall = median(all);
  print(`\nmedian over screens and devices: ${overall.toFixed(2)} ms (target ≤ ${TARGET_MS})\n`);
  return overall <= TARGET_MS;
}

function benchGrowth(engine: LayoutEngine, print: (text: string) => void): boolean {
  const samples = SIZES.map((size) => {
    const source = createMemoryProject(syntheticProject(size));
    const [screen] = measureScreens(engine, source, ['iphone-15']);
    if (screen === undefined) throw new Error('the synthetic project has no screen');
    return { size, ms: median(screen.times), nodes: screen.nodes };
  });
  const rows = samples.map(({ size, nodes, ms }) => [size, nodes, rounded(ms)]);
  print(formatTable(['components', 'nodes', 'median ms'], rows).join('\n'));
  const exponent = fitExponent(samples);
  print(`\ntime grows with size to the power of ${exponent.toFixed(2)} (target ≤ ${TARGET_EXPONENT})`);
  return exponent <= TARGET_EXPONENT;
}

interface MeasuredScreen {
  readonly name: string;
  nodes: number;
  readonly times: number[];
  /** On the second device, right after the first. */
  readonly again: number[];
}

function measureScreens(
  engine: LayoutEngine,
  source: SourceProject,
  [first, second]: readonly [string, string?],
): MeasuredScreen[] {
  const measured = new Map<string, MeasuredScreen>();
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const project = engine.open(source);
    for (const { name, entry, screenId } of project.discover(deviceOf(first).platform).screens) {
      const screen = measured.get(screenId) ?? { name, nodes: 0, times: [], again: [] };
      measured.set(screenId, screen);
      const { ms, nodes } = timeScreen(project, entry, first);
      const again = second === undefined ? 0 : timeScreen(project, entry, second).ms;
      screen.nodes = nodes;
      if (round < WARM_UP_ROUNDS) continue;
      screen.times.push(ms);
      screen.again.push(again);
    }
  }
  return [...measured.values()];
}

function timeScreen(
  project: OpenProject,
  entry: EntryPoint,
  deviceName: string,
): { ms: number; nodes: number } {
  const { context, platform } = deviceOf(deviceName);
  const start = performance.now();
  const outcome = project.layout({ entry, device: context, platform, bare: false });
  const ms = performance.now() - start;
  if (outcome.status === 'failed') throw new Error(`${entry.file}: ${outcome.failure.message}`);
  return { ms, nodes: outcome.document.stats.nodes };
}

function rounded(ms: number): number {
  return Number(ms.toFixed(2));
}
