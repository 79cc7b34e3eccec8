import { mapIndexSchema } from '../../../contracts/map-index.ts';
import { mapVersionPrefix } from '../../../contracts/storage-keys.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import {
  type AnalysisReadyBody,
  type AnalysisResults,
  type InfluenceJob,
  type KeptAnalysis,
  readReported,
  refuseCall,
} from '../../previews/index.ts';
import { assertIndexOfJob, namedObjects, resultKeyOf } from './check-index.ts';
import { saveVersion } from './save-version.ts';

export interface AnalysisResultsDeps {
  readonly storage: ObjectStorage;
  readonly clock: Clock;
}

const INDEX_KEY = /^projects\/([0-9a-f-]{36})\/maps\/([0-9a-f-]{36})\/index\.json$/;

/** Takes the results of analyses: versions of maps, and answers to questions about them. */
export function createAnalysisResults(deps: AnalysisResultsDeps): AnalysisResults {
  return {
    async read(body) {
      const [, projectId, versionId] = INDEX_KEY.exec(body.result_key) ?? [];
      const version = projectId === undefined || versionId === undefined ? null : { projectId, versionId };
      const result = await readReported(deps.storage, body.result_key, body.result_sha256);
      if (version !== null) return verifiedMap(deps, body, await readMap(deps, result, version));
      return (job) => {
        assertKey(job, body);
        return { event: { type: 'ready', data: {} }, save: async () => undefined };
      };
    },
  };
}

function assertKey(job: InfluenceJob, { result_key }: AnalysisReadyBody): void {
  if (result_key === resultKeyOf(job)) return;
  throw refuseCall('foreign_key', 'The result key is not the one of this attempt.');
}

async function readMap(
  { storage }: AnalysisResultsDeps,
  result: unknown,
  { projectId, versionId }: { readonly projectId: string; readonly versionId: string },
) {
  const index = mapIndexSchema.safeParse(result);
  if (!index.success) throw refuseCall('manifest_invalid', 'The index does not follow its schema.');
  const objects = namedObjects(index.data, { projectId, versionId });
  const sizes = await storage
    .sizesBelow(mapVersionPrefix(projectId, versionId))
    .of(objects.map(({ key }) => key));
  const missing = objects.filter(({ key, bytes }) => sizes.get(key) !== bytes);
  return { index: index.data, missing: missing.length };
}

function verifiedMap(
  { clock }: AnalysisResultsDeps,
  body: AnalysisReadyBody,
  { index, missing }: Awaited<ReturnType<typeof readMap>>,
): (job: InfluenceJob) => KeptAnalysis {
  return (job) => {
    assertKey(job, body);
    assertIndexOfJob(index, job);
    if (missing > 0) {
      throw refuseCall('output_missing', `${missing} outputs are not in storage as the index says.`);
    }
    const { version_id: versionId } = index;
    return {
      event: { type: 'map_ready', versionId, data: { version_id: versionId } },
      save: (tx) => saveVersion(tx, job, index, clock.now()),
    };
  };
}
