import type { ManifestOutput } from '../../../contracts/manifest.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { previewOutputs } from '../tables.ts';

/** Postgres takes at most 65,534 parameters in a statement. */
const ROWS_PER_INSERT = 1_000;

export async function saveOutputs(
  tx: Transaction,
  jobId: string,
  outputs: readonly ManifestOutput[],
): Promise<void> {
  const rows = outputs.map((output, position) => ({
    jobId,
    deviceId: output.device_id,
    screenId: output.screen_id,
    screenName: output.screen_name,
    position,
    layoutKey: output.layout_key,
    layoutSha256: output.layout_sha256,
    bytes: output.bytes,
    assets: output.assets,
    stats: output.stats,
    warnings: output.warnings,
    copiedFrom: output.copied_from,
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await tx.insert(previewOutputs).values(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
