import type { z } from 'zod';
import { idSchema } from './ids.ts';
import { influenceDiffSchema } from './influence-diff.ts';

/** What differs between two versions of a project's map. */
export const mapDiffResultSchema = influenceDiffSchema.extend({
  from_version_id: idSchema,
  to_version_id: idSchema,
});

export type MapDiffResult = z.infer<typeof mapDiffResultSchema>;
