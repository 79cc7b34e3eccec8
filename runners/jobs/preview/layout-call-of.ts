import type { JobDevice, SensorFlags } from '../../../src/contracts/device-context.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { OutputLimits } from '../../../src/contracts/worker-calls.ts';
import type { LayoutCall } from '../../engine-host/layout/layout-calls.ts';
import { deviceContextOf } from './device-context-of.ts';

export interface LayoutOptions {
  readonly bare: boolean;
  readonly sensorFlags: SensorFlags;
  readonly limits: OutputLimits;
  readonly handOverPixels: number | null;
}

/** What an engine is asked for one screen on one device. */
export function layoutCallOf(
  entry: EntryPoint,
  device: JobDevice,
  { bare, sensorFlags, limits, handOverPixels }: LayoutOptions,
): LayoutCall {
  return {
    entry,
    platform: device.platform,
    device: deviceContextOf(device),
    sensorFlags,
    bare,
    maxBytes: limits.layout_bytes_per_screen,
    snapshots: limits.snapshots_per_screen,
    snapshotBytes: limits.snapshot_bytes,
    handOverPixels,
  };
}
