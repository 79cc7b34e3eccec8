import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/platform/clock.ts';
import type { EngineProcessOptions } from '../engine-process.ts';

const MIB = 1024 * 1024;

/** Options that start the hostile engine with small limits, reading one temporary folder. */
export function hostileOptions(overrides: Partial<EngineProcessOptions> = {}): EngineProcessOptions {
  return {
    entry: new URL('./hostile-child.ts', import.meta.url),
    child: {
      blobFolder: mkdtempSync(join(tmpdir(), 'hivesync-blobs-')),
      heapMegabytes: 64,
      stackMegabytes: 256,
      memoryReportMs: 20,
    },
    environment: { TZ: 'UTC' },
    maxRssBytes: 600 * MIB,
    startTimeoutMs: 15_000,
    clock: systemClock,
    ...overrides,
  };
}
