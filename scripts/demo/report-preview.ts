import { formatTable } from '../format-table.ts';
import type { Preview } from './preview-brew.ts';

/** In the order in which a job passes them. */
const STAGES = ['queued', 'fetch', 'parse', 'evaluate', 'layout', 'snapshot', 'upload'] as const;

/** One line per screen and device, then how long each stage of the job took. */
export function reportPreview(preview: Preview): string[] {
  const models = new Map(preview.status.devices.map((device) => [device.device_id, device.model]));
  const rows = preview.download.screens.flatMap((screen) =>
    screen.devices.map(({ device_id, stats, bytes, warnings }) => [
      screen.name,
      models.get(device_id) ?? device_id,
      stats.nodes,
      stats.snapshots,
      `${Math.round(stats.coverage * 100)} %`,
      `${(bytes / 1024).toFixed(1)} KiB`,
      warnings,
    ]),
  );
  const screens = formatTable(
    ['screen', 'device', 'nodes', 'snapshots', 'coverage', 'layout.json', 'warnings'],
    rows,
  );
  const { timings_ms: spent } = preview.status;
  const timings = formatTable(
    ['stage', ...STAGES],
    [['ms', ...STAGES.map((stage) => Math.round(spent?.[stage] ?? 0))]],
  );
  const problems = preview.download.diagnostics.map(
    ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
  );
  return [...screens, '', ...timings, ...problems];
}
