import { createHash } from 'node:crypto';
import { type Manifest, manifestSchema } from '../../../../src/contracts/manifest.ts';
import type { ManifestReuse } from '../../../../src/contracts/manifest-reuse.ts';
import type { RevisionDocument } from '../../../../src/contracts/source-revision.ts';
import type { BuildBase } from '../../../../src/contracts/worker-calls.ts';
import { loadRevision } from '../../source/load-revision.ts';
import type { PreviewBuild } from '../preview-build.ts';
import { MAX_MANIFEST_BYTES } from '../write-manifest.ts';

/** The build that this one may copy from, and the source it was made of. */
export interface EarlierBuild {
  readonly manifest: Manifest;
  readonly reuse: ManifestReuse;
  readonly revision: RevisionDocument;
}

/**
 * The build that the claim named, when it is still there and was made by this very engine. Without it everything
 * is evaluated, so no trouble here fails a job.
 */
export async function loadEarlierBuild(build: PreviewBuild): Promise<EarlierBuild | null> {
  const { base } = build.claim;
  if (base === null) return null;
  try {
    const [manifest, revision] = await Promise.all([
      loadManifest(build, base),
      loadRevision(build, base.revision_id),
    ]);
    const reuse = manifest?.reuse ?? null;
    if (manifest === null || reuse === null || reuse.made_by !== build.engineVersion) return null;
    return { manifest, reuse, revision };
  } catch (error) {
    build.log.info({ base_job_id: base.job_id, error }, 'the earlier build cannot be used');
    return null;
  }
}

async function loadManifest(
  { storage, memory }: PreviewBuild,
  { manifest_key: key, manifest_sha256: sha256 }: BuildBase,
): Promise<Manifest | null> {
  const known = memory.manifests.get(sha256);
  if (known !== undefined) return known;
  const object = await storage.get(key);
  if (object === null) return null;
  if (object.sizeBytes > MAX_MANIFEST_BYTES) {
    await object.body.cancel();
    return null;
  }
  const bytes = new Uint8Array(await new Response(object.body).arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  memory.manifests.set(sha256, manifest, bytes.byteLength);
  return manifest;
}
