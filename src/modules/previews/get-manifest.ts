import { asc, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { PreviewUserContext } from './context.ts';
import { loadOwnedJob } from './load-job.ts';
import { type PreviewJob, type PreviewOutput, previewOutputs } from './tables.ts';

export interface DownloadManifest {
  readonly job: PreviewJob;
  readonly outputs: readonly DownloadableOutput[];
}

export type DownloadableOutput = Omit<PreviewOutput, 'assets'> & {
  readonly layoutUrl: string;
  readonly assets: readonly (PreviewOutput['assets'][number] & { readonly url: string })[];
};

const URL_LIFE_SECONDS = 300;

/** Every output of a ready job, with URLs that read the objects directly from storage. */
export async function getManifest(ctx: PreviewUserContext, jobId: string): Promise<DownloadManifest> {
  const job = await loadOwnedJob(ctx, jobId);
  if (job.state === 'expired') {
    throw new DomainError('PREVIEW_SESSION_EXPIRED', 'This preview has expired. Build it again.');
  }
  if (job.state !== 'ready') {
    throw new DomainError('CONFLICT', `This preview is ${job.state}; only a ready one can be downloaded.`, {
      details: { status: job.state },
      retryable: job.state === 'queued' || job.state === 'building',
    });
  }
  const outputs = await ctx.db
    .select()
    .from(previewOutputs)
    .where(eq(previewOutputs.jobId, jobId))
    .orderBy(asc(previewOutputs.position));
  return { job, outputs: await Promise.all(outputs.map((output) => withUrls(ctx, output))) };
}

async function withUrls(ctx: PreviewUserContext, output: PreviewOutput): Promise<DownloadableOutput> {
  const urlOf = (key: string) => ctx.storage.presignGet(key, { expiresInSeconds: URL_LIFE_SECONDS });
  const assets = output.assets.map(async (asset) => ({ ...asset, url: await urlOf(asset.key) }));
  return { ...output, layoutUrl: await urlOf(output.layoutKey), assets: await Promise.all(assets) };
}
