import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerGpu } from '../../src/contracts/worker-calls.ts';

/** Where the drivers of Linux tell of the GPUs they serve: in files, so that no program has to be started for it. */
const NVIDIA = 'proc/driver/nvidia/gpus';
const GRAPHICS_CARDS = 'sys/class/drm';

/**
 * The first GPU of this machine and how busy it is, as far as the driver tells; `null` where there is none. NVIDIA's
 * driver tells the model alone; AMD's tells memory and load as well. On systems other than Linux nothing is found.
 */
export function findGpu(root = '/'): WorkerGpu | null {
  return findNvidia(join(root, NVIDIA)) ?? findAmd(join(root, GRAPHICS_CARDS));
}

function findNvidia(folder: string): WorkerGpu | null {
  for (const address of list(folder)) {
    const information = read(join(folder, address, 'information'));
    const model = /^Model:\s*(.+)$/m.exec(information ?? '')?.[1]?.trim();
    if (model !== undefined) return toGpu(model, null, null);
  }
  return null;
}

function findAmd(folder: string): WorkerGpu | null {
  for (const card of list(folder).filter((name) => /^card\d+$/.test(name))) {
    const device = join(folder, card, 'device');
    const busy = numberIn(join(device, 'gpu_busy_percent'));
    if (busy === null) continue;
    const name = read(join(device, 'product_name'))?.trim() || 'AMD GPU';
    return toGpu(name, numberIn(join(device, 'mem_info_vram_total')), Math.min(busy, 100));
  }
  return null;
}

function toGpu(name: string, memoryBytes: number | null, busyPercent: number | null): WorkerGpu {
  return {
    name: name.slice(0, 128),
    memory_bytes: memoryBytes,
    busy_percent: busyPercent,
    simulated: false,
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function numberIn(file: string): number | null {
  const text = read(file)?.trim() ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}
