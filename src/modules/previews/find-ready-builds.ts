import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { JobDevice } from '../../contracts/device-context.ts';
import type { PairedDevice } from '../../http/device-authentication.ts';
import type { Executor } from '../../platform/db/database.ts';
import { isPreviewJob, type PreviewJob, previewJobs, previewOutputs } from './tables.ts';

/** More than a device that was away has any use for: the newest are what it wants to show. */
const MOST_TOLD = 20;

/** The builds of a device's owner that it can show and that became ready after a moment, the newest first. */
export async function findReadyBuilds(
  executor: Executor,
  device: Pick<PairedDevice, 'userId' | 'platform'>,
  after: Date | null,
): Promise<PreviewJob[]> {
  const jobs = await executor
    .select()
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.userId, device.userId),
        eq(previewJobs.state, 'ready'),
        eq(previewJobs.kind, 'preview'),
        inArray(previewJobs.platform, [device.platform, 'both']),
        isNull(previewJobs.objectsDeletedAt),
        after === null ? undefined : gt(previewJobs.endedAt, after),
      ),
    )
    .orderBy(desc(previewJobs.endedAt))
    .limit(MOST_TOLD);
  return jobs.filter(isPreviewJob);
}

/** When a build of the device's owner became ready; `null` when there is no such build. */
export async function readyAtOf(
  executor: Executor,
  device: Pick<PairedDevice, 'userId'>,
  jobId: string,
): Promise<Date | null> {
  const [job] = await executor
    .select({ endedAt: previewJobs.endedAt })
    .from(previewJobs)
    .where(and(eq(previewJobs.id, jobId), eq(previewJobs.userId, device.userId)));
  return job?.endedAt ?? null;
}

/** Which of a build's devices a paired one is: of the same model, else a real one, else the first of its platform. */
export function chooseJobDevice(
  devices: readonly JobDevice[],
  { platform, model }: Pick<PairedDevice, 'platform' | 'model'>,
): JobDevice | undefined {
  const suitable = devices.filter((device) => device.platform === platform);
  const isSame = (device: JobDevice) => device.model.toLowerCase() === model.toLowerCase();
  return suitable.find(isSame) ?? suitable.find(({ mode }) => mode === 'device') ?? suitable[0];
}

/** A build's screens on one of its devices, by the hash of their layout. */
export function loadScreenHashes(executor: Executor, jobId: string, deviceId: string) {
  return executor
    .select({ id: previewOutputs.screenId, sha256: previewOutputs.layoutSha256 })
    .from(previewOutputs)
    .where(and(eq(previewOutputs.jobId, jobId), eq(previewOutputs.deviceId, deviceId)))
    .orderBy(previewOutputs.position);
}
