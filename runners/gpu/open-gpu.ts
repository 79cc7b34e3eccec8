import type { WorkerGpu } from '../../src/contracts/worker-calls.ts';
import { EnvironmentError, type RunnerConfig } from '../env.ts';
import { findGpu } from './find-gpu.ts';

/** Tells of the GPU at this moment, or `null`. */
export type MeasureGpu = () => WorkerGpu | null;

const SIMULATED: WorkerGpu = { name: 'simulated', memory_bytes: null, busy_percent: null, simulated: true };

/** How this runner tells of its GPU. Throws `EnvironmentError` for a gpu runner where there is none to be found. */
export function openGpu(
  { workerClass, simulateGpu }: Pick<RunnerConfig, 'workerClass' | 'simulateGpu'>,
  find: MeasureGpu = findGpu,
): MeasureGpu {
  if (find() !== null) return find;
  if (workerClass === 'cpu') return () => null;
  if (simulateGpu) return () => SIMULATED;
  throw new EnvironmentError(
    'the runner cannot start: WORKER_CLASS is gpu and this machine shows no GPU.\n' +
      '  Install its driver and give the container its devices, or set WORKER_CLASS=cpu;\n' +
      '  WORKER_GPU_SIMULATED=true serves the gpu queues without one, for tests.',
  );
}
