import type { SensorFlags } from '../../../src/contracts/device-context.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { CapabilityUse } from './find-capabilities.ts';

/** Says where a screen uses what the device it is shown on does not have. */
export function reportMissingCapabilities(uses: readonly CapabilityUse[], flags: SensorFlags): Diagnostic[] {
  return uses
    .filter(({ capability }) => !flags[capability])
    .map(({ capability, packageName, file, line, column }) => ({
      severity: 'warning',
      code: 'CAPABILITY_MISSING',
      message: `${packageName} needs a ${NAMES[capability]}, which this device does not have; what it shows is a stand-in`,
      file,
      line,
      column,
    }));
}

const NAMES: Readonly<Record<CapabilityUse['capability'], string>> = {
  camera: 'camera',
  microphone: 'microphone',
  accelerometer: 'motion sensor',
  gyroscope: 'gyroscope',
  gps: 'position sensor',
};
