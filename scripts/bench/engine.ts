import { fileURLToPath } from 'node:url';
import { readProjectFolder } from '../../runners/layout/cli/read-project-folder.ts';
import { createLayoutEngine, type LayoutEngine, type OpenProject } from '../../runners/layout/index.ts';
import { createMemoryProject } from '../../runners/source/index.ts';
import { loadBundledFonts } from '../../runners/text/load-fonts.ts';
import type { EntryPoint } from '../../src/contracts/preview-build.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { deviceOf } from './bench-device.ts';
import { fitExponent, median } from './statistics.ts';
import { syntheticProject } from './synthetic-screen.ts';

const ROUNDS = 15;
const WARM_UP_ROUNDS = 10;
const SIZES = [10, 20, 40, 80, 160, 320, 640];
const DEVICES = ['iphone-15', 'pixel-8'];

export const TARGET_MS = 15;
export const TARGET_EXPONENT = 1.1;

/** Measures the layout engine warm: every screen of the example app, then how time grows with a screen's size. */
export function benchEngine(print: (text: string) => void): boolean {
  const engine = createLayoutEngine({ fonts: loadBundledFonts(), performanceNow: () => performance.now() });
  const screens = benchScreens(engine, print);
  const growth = benchGrowth(engine, print);
  return screens && growth;
}

function benchScreens(engine: LayoutEngine, print: (text: string) => void): boolean {
  const folder = fileURLToPath(new URL('../../examples/brew', import.meta.url));
  const project = engine.open(readProjectFolder(folder));
  const rows: Cell[][] = [];
  const all: number[] = [];
  for (const name of DEVICES) {
    for (const screen of project.discover(deviceOf(name).platform).screens) {
      const { ms, nodes } = measureScreen(project, screen.entry, name);
      all.push(ms);
      rows.push([screen.name, name, nodes, Number(ms.toFixed(2))]);
    }
  }
  print(formatTable(['screen', 'device', 'nodes', 'median ms'], rows).join('\n'));
  const overall = median(all);
  print(`\nmedian over screens and devices: ${overall.toFixed(2)} ms (target ≤ ${TARGET_MS})\n`);
  return overall <= TARGET_MS;
}

function benchGrowth(engine: LayoutEngine, print: (text: string) => void): boolean {
  const samples = SIZES.map((size) => {
    const project = engine.open(createMemoryProject(syntheticProject(size)));
    const { ms, nodes } = measureScreen(project, { file: 'App.tsx', export: 'default' }, 'iphone-15');
    return { size, ms, nodes };
  });
  const rows = samples.map(({ size, nodes, ms }) => [size, nodes, Number(ms.toFixed(2))]);
  print(formatTable(['components', 'nodes', 'median ms'], rows).join('\n'));
  const exponent = fitExponent(samples);
  print(`\ntime grows with size to the power of ${exponent.toFixed(2)} (target ≤ ${TARGET_EXPONENT})`);
  return exponent <= TARGET_EXPONENT;
}

function measureScreen(
  project: OpenProject,
  entry: EntryPoint,
  deviceName: string,
): { ms: number; nodes: number } {
  const { context, platform } = deviceOf(deviceName);
  const times: number[] = [];
  let nodes = 0;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const start = performance.now();
    const outcome = project.layout({ entry, device: context, platform, bare: false });
    times.push(performance.now() - start);
    if (outcome.status === 'failed') throw new Error(`${entry.file}: ${outcome.failure.message}`);
    nodes = outcome.document.stats.nodes;
  }
  return { ms: median(times.slice(WARM_UP_ROUNDS)), nodes };
}
