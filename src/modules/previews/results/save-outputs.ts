import { sql } from 'drizzle-orm';
import type { ManifestOutput } from '../../../contracts/manifest.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { previewOutputs } from '../tables.ts';

/** What one statement carries stays far below what Postgres takes as one value. */
const ROWS_PER_INSERT = 10_000;

/** The columns that are named in a manifest's output as they are in the table. */
const AS_LISTED = sql`device_id, screen_id, screen_name, layout_key, layout_sha256, bytes, assets, stats, warnings, copied_from`;

/** Rows are told as one value, so that their number makes no other statement: the server keeps what it parsed. */
export async function saveOutputs(
  tx: Transaction,
  jobId: string,
  outputs: readonly ManifestOutput[],
): Promise<void> {
  for (let start = 0; start < outputs.length; start += ROWS_PER_INSERT) {
    const rows = outputs
      .slice(start, start + ROWS_PER_INSERT)
      .map((output, index) => ({ ...output, position: start + index }));
    await tx.execute(sql`
      insert into ${previewOutputs} (job_id, position, ${AS_LISTED})
      select ${jobId}, position, ${AS_LISTED}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as output (
        device_id text, screen_id text, screen_name text, position integer, layout_key text, layout_sha256 text,
        bytes integer, assets jsonb, stats jsonb, warnings integer, copied_from uuid
      )`);
  }
}
