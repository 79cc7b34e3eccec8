import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/platform/clock.ts';
import type { EngineProcessOptions } from '../engine-process.ts';

const MIB = 1024 * 1024;

export interface TestEngineChanges {
  readonly entry?: URL;
  readonly blobFolder?: string;
  readonly heapMegabytes?: number | undefined;
}

/** Options that start the hostile engine, or another one for tests, with small limits. */
export function testEngineOptions(changes: TestEngineChanges = {}): EngineProcessOptions {
  const blobFolder = changes.blobFolder ?? mkdtempSync(join(tmpdir(), 'hivesync-blobs-'));
  return {
    entry: changes.entry ?? new URL('./hostile-child.ts', import.meta.url),
    blobFolder,
    viewFolder: join(blobFolder, 'views'),
    child: {
      heapMegabytes: changes.heapMegabytes ?? 64,
      stackMegabytes: 256,
      memoryReportMs: 20,
    },
    environment: { TZ: 'UTC' },
    maxRssBytes: 600 * MIB,
    startTimeoutMs: 15_000,
    clock: systemClock,
  };
}
