import { asc, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Diagnostic } from '../../contracts/layout-document.ts';
import type { PreviewUserContext } from './context.ts';
import { openPreview } from './load-job.ts';
import { readManifest } from './results/read-manifest.ts';
import { type PreviewJob, type PreviewOutput, previewOutputs } from './tables.ts';

export interface DownloadManifest {
  readonly job: PreviewJob;
  readonly outputs: readonly DownloadableOutput[];
  /** About the project rather than one screen: files that do not parse, screens that could not be built. */
  readonly diagnostics: readonly Diagnostic[];
}

export type DownloadableOutput = Omit<PreviewOutput, 'assets'> & {
  readonly layoutUrl: string;
  readonly assets: readonly (PreviewOutput['assets'][number] & { readonly url: string })[];
};

const URL_LIFE_SECONDS = 300;

/** Every output of a ready job, with URLs that read the objects directly from storage. */
export async function getManifest(ctx: PreviewUserContext, jobId: string): Promise<DownloadManifest> {
  const job = await openPreview(ctx, jobId, 'project.read');
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
  const [downloadable, diagnostics] = await Promise.all([
    Promise.all(outputs.map((output) => withUrls(ctx, output))),
    loadDiagnostics(ctx, job),
  ]);
  return { job, outputs: downloadable, diagnostics };
}

async function loadDiagnostics(ctx: PreviewUserContext, job: PreviewJob): Promise<Diagnostic[]> {
  if (job.manifestKey === null || job.manifestSha256 === null) return [];
  return (await readManifest(ctx.storage, job.manifestKey, job.manifestSha256)).diagnostics;
}

async function withUrls(ctx: PreviewUserContext, output: PreviewOutput): Promise<DownloadableOutput> {
  const urlOf = (key: string) => ctx.storage.presignGet(key, { expiresInSeconds: URL_LIFE_SECONDS });
  const assets = output.assets.map(async (asset) => ({ ...asset, url: await urlOf(asset.key) }));
  return { ...output, layoutUrl: await urlOf(output.layoutKey), assets: await Promise.all(assets) };
}
