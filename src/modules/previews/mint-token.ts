import type { JobDevice } from '../../contracts/device-context.ts';
import { DomainError } from '../../contracts/errors.ts';
import { signPreviewToken } from '../../contracts/preview-token.ts';
import type { Context } from '../../http/context.ts';
import type { PreviewPorts, PreviewUserContext } from './context.ts';
import { openPreview } from './load-job.ts';
import type { PreviewJob } from './tables.ts';

export interface MintedToken {
  readonly token: string;
  readonly expiresAt: Date;
  readonly devices: readonly JobDevice[];
}

export interface MintTokenInput {
  readonly jobId: string;
  /** Which of the job's devices the token opens; all when not given. */
  readonly deviceIds?: readonly string[] | undefined;
}

/** A short-lived token that opens one job for some or all of its devices. */
export async function mintToken(ctx: PreviewUserContext, input: MintTokenInput): Promise<MintedToken> {
  const job = await openPreview(ctx, input.jobId, 'project.read');
  if (job.state === 'cancelled' || job.state === 'failed') {
    throw new DomainError('CONFLICT', `This preview is ${job.state}; there is nothing to open. Build again.`);
  }
  if (job.state === 'expired' || job.objectsDeletedAt !== null) {
    throw new DomainError('PREVIEW_SESSION_EXPIRED', 'This preview has expired. Build it again.');
  }
  return signJobToken(ctx, job, chooseDevices(job, input.deviceIds));
}

/** Signs a token for devices of the job; who may have it was decided by the caller. */
export async function signJobToken(
  ctx: Pick<Context, 'clock'> & Pick<PreviewPorts, 'previewTokens'>,
  job: PreviewJob,
  devices: readonly JobDevice[],
): Promise<MintedToken> {
  const { secrets, ttlSeconds } = ctx.previewTokens;
  const issuedAt = ctx.clock.now();
  const claims = {
    job_id: job.id,
    project_id: job.projectId,
    user_id: job.userId,
    platform: job.platform,
    tier: job.tier,
    allowed_device_types: [...new Set(devices.map((device) => device.mode))],
    devices: devices.map((device) => device.device_id),
    flags: job.task.flags.bare ? ['bare'] : [],
  };
  const token = await signPreviewToken(secrets, claims, { issuedAt, ttlSeconds });
  const issuedSeconds = Math.floor(issuedAt.getTime() / 1_000);
  return { token, expiresAt: new Date((issuedSeconds + ttlSeconds) * 1_000), devices };
}

function chooseDevices(job: PreviewJob, deviceIds: readonly string[] | undefined): JobDevice[] {
  const { devices } = job.task;
  if (deviceIds === undefined) return devices;
  const unknown = deviceIds.filter((id) => !devices.some((device) => device.device_id === id));
  if (unknown.length > 0) {
    throw new DomainError('VALIDATION_ERROR', `This job has no device ${unknown.join(', ')}.`, {
      details: { location: 'body', fields: [{ field: 'device_ids', message: 'not devices of this job' }] },
    });
  }
  return devices.filter((device) => deviceIds.includes(device.device_id));
}
