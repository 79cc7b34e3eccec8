import { readFile, writeFile } from 'node:fs/promises';
import { type Load, SYNTHETIC_LOADS } from '../../runners/autoscaler/simulation/loads.ts';
import { percentile, type Simulation, simulate } from '../../runners/autoscaler/simulation/simulate.ts';
import { USUAL_FLEET, USUAL_SETTINGS } from '../../runners/autoscaler/simulation/usual-fleet.ts';
import { formatTable } from '../format-table.ts';

const CHART = new URL('../../docs/autoscaler.svg', import.meta.url);
const RECORDED = new URL('../../runners/autoscaler/simulation/recorded-load.json', import.meta.url);

const PANEL = { width: 860, height: 120, left: 60, gap: 46, top: 40 };

interface Panel {
  readonly title: string;
  readonly load: Load;
  readonly jobSeconds: number;
  readonly result: Simulation;
}

/** Simulates every load, draws wait against runners into docs/autoscaler.svg, and prints the figures as a table. */
const recorded: { arrivals: number[]; job_seconds: number } = JSON.parse(await readFile(RECORDED, 'utf8'));
const calm = Array.from({ length: 900 }, () => 0);
const panels = [
  ...Object.entries(SYNTHETIC_LOADS).map(([title, load]) => toPanel(title, load, USUAL_FLEET.jobSeconds)),
  toPanel('recorded from real builds', [...recorded.arrivals, ...calm], recorded.job_seconds),
];
await writeFile(CHART, draw(panels));
const rows = panels.map(({ title, load, jobSeconds, result }) => {
  const fleet = { ...USUAL_FLEET, jobSeconds };
  const p95 = (simulation: Simulation) => percentile(simulation.waits, 0.95);
  const [one, four] = [simulate(load, fleet, { runners: 1 }), simulate(load, fleet, { runners: 4 })];
  const cost = `${Math.round((result.runnerSeconds / four.runnerSeconds) * 100)} %`;
  return [title, p95(one), p95(result), p95(four), cost, result.changes];
});
const titles = ['load', 'p95 wait, 1 runner (s)', 'scaled (s)', '4 runners (s)', 'cost of 4', 'changes'];
console.log(formatTable(titles, rows).join('\n'));

function toPanel(title: string, load: Load, jobSeconds: number): Panel {
  const fleet = { ...USUAL_FLEET, jobSeconds };
  return { title, load, jobSeconds, result: simulate(load, fleet, { settings: USUAL_SETTINGS }) };
}

function draw(all: readonly Panel[]): string {
  const height = PANEL.top + all.length * (PANEL.height + PANEL.gap);
  const body = all.map((panel, index) => drawPanel(panel, PANEL.top + index * (PANEL.height + PANEL.gap)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PANEL.width + 120}" height="${height}" font-family="sans-serif" font-size="12">
<title>Wait of the next job and number of runners under simulated loads</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${PANEL.left}" y="20" font-size="14">Wait of the next job (red, s) and cpu runners (blue), simulated with the defaults</text>
${body.join('\n')}
</svg>
`;
}

function drawPanel({ title, result: { moments } }: Panel, top: number): string {
  const { width, height, left } = PANEL;
  const highest = Math.max(10, ...moments.map(({ waitSeconds }) => waitSeconds));
  const x = (second: number) => (left + (second / moments.length) * width).toFixed(1);
  const line = (value: (moment: (typeof moments)[number]) => number, most: number) =>
    moments
      .filter((_, index) => index % 10 === 0)
      .map((moment) => `${x(moment.second)},${(top + height - (value(moment) / most) * height).toFixed(1)}`)
      .join(' ');
  return `<g><text x="${left}" y="${top - 6}">${title}</text>
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="#ccc"/>
<polyline fill="none" stroke="#c33" points="${line(({ waitSeconds }) => waitSeconds, highest)}"/>
<polyline fill="none" stroke="#36c" stroke-width="2" points="${line(({ runners }) => runners, USUAL_SETTINGS.maxWorkers)}"/>
<text x="${left - 8}" y="${top + 10}" text-anchor="end" fill="#c33">${highest}</text>
<text x="${left + width + 8}" y="${top + 10}" fill="#36c">${USUAL_SETTINGS.maxWorkers}</text>
<text x="${left}" y="${top + height + 14}" fill="#666">0</text>
<text x="${left + width}" y="${top + height + 14}" text-anchor="end" fill="#666">${Math.round(moments.length / 60)} min</text></g>`;
}
