import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../env.ts';
import { findGpu } from './find-gpu.ts';
import { openGpu } from './open-gpu.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-gpu-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files that a driver shows, below a root of their own. */
async function machineWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

describe('the GPU of a machine', () => {
  it('is told by the model where NVIDIA’s driver serves one', async () => {
    const root = await machineWith('nvidia', {
      'proc/driver/nvidia/gpus/0000:01:00.0/information': 'Model: \t\t NVIDIA L4\nIRQ:   \t\t 61\n',
    });
    const known = { memory_bytes: null, busy_percent: null, simulated: false };
    expect(findGpu(root)).toEqual({ name: 'NVIDIA L4', ...known });
  });

  it('is told with memory and load where AMD’s driver serves one, past cards that tell nothing', async () => {
    const root = await machineWith('amd', {
      'sys/class/drm/card0/device/vendor': '0x1234\n',
      'sys/class/drm/card0-DP-1/status': 'connected\n',
      'sys/class/drm/card1/device/gpu_busy_percent': '42\n',
      'sys/class/drm/card1/device/mem_info_vram_total': '17163091968\n',
    });
    expect(findGpu(root)).toEqual({
      name: 'AMD GPU',
      memory_bytes: 17_163_091_968,
      busy_percent: 42,
      simulated: false,
    });
  });

  it('is none where no driver tells of one', async () => {
    expect(findGpu(await machineWith('none', { 'sys/class/drm/version': 'drm 1.1.0\n' }))).toBeNull();
    expect(findGpu(join(folder, 'nothing'))).toBeNull();
  });
});

describe('a runner of the gpu class', () => {
  const gpu = { workerClass: 'gpu', simulateGpu: false } as const;

  it('does not start where there is no GPU, and says what to do', () => {
    expect(() => openGpu(gpu, () => null)).toThrow(EnvironmentError);
    expect(() => openGpu(gpu, () => null)).toThrow(/WORKER_GPU_SIMULATED/);
  });

  it('starts without one when it is told to simulate, and tells so', () => {
    expect(openGpu({ ...gpu, simulateGpu: true }, () => null)()).toMatchObject({ simulated: true });
  });

  it('never simulates where there is one, and is no matter to a cpu runner', () => {
    const real = { name: 'NVIDIA L4', memory_bytes: null, busy_percent: null, simulated: false };
    expect(openGpu({ ...gpu, simulateGpu: true }, () => real)()).toEqual(real);
    expect(openGpu({ workerClass: 'cpu', simulateGpu: true }, () => null)()).toBeNull();
  });
});
