/** What a key of the bucket stands for, by the record that it belongs to. */
export type StoragePlace =
  | { readonly kind: 'blob'; readonly projectId: string; readonly sha256: string }
  | { readonly kind: 'revision'; readonly projectId: string; readonly revisionId: string }
  | { readonly kind: 'map'; readonly projectId: string; readonly versionId: string }
  | { readonly kind: 'map_result'; readonly projectId: string; readonly outputId: string }
  | { readonly kind: 'preview'; readonly jobId: string }
  | { readonly kind: 'docs'; readonly jobId: string; readonly attempt: number }
  | { readonly kind: 'attachment'; readonly attachmentId: string };

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const SHAPES = {
  blob: new RegExp(`^projects/${ID}/blobs/([0-9a-f]{64})$`),
  revision: new RegExp(`^projects/${ID}/revisions/${ID}\\.json$`),
  mapResult: new RegExp(`^projects/${ID}/maps/${ID}/results/${ID}\\.json$`),
  map: new RegExp(`^projects/${ID}/maps/${ID}(?:\\.json|/.+)$`),
  preview: new RegExp(`^previews/${ID}/.+$`),
  docs: new RegExp(`^ai-docs/${ID}(?:\\.([0-9]{1,9}))?\\.json$`),
  attachment: new RegExp(`^tasks/attachments/${ID}$`),
};

/** What each key that `storage-keys.ts` makes stands for, but for logs; `null` for every other key. */
export function parseStorageKey(key: string): StoragePlace | null {
  const parts = (shape: RegExp) => shape.exec(key)?.slice(1) ?? null;
  const blob = parts(SHAPES.blob);
  if (blob !== null) return { kind: 'blob', projectId: blob[0] ?? '', sha256: blob[1] ?? '' };
  const revision = parts(SHAPES.revision);
  if (revision !== null) {
    return { kind: 'revision', projectId: revision[0] ?? '', revisionId: revision[1] ?? '' };
  }
  const result = parts(SHAPES.mapResult);
  if (result !== null) return { kind: 'map_result', projectId: result[0] ?? '', outputId: result[2] ?? '' };
  const map = parts(SHAPES.map);
  if (map !== null) return { kind: 'map', projectId: map[0] ?? '', versionId: map[1] ?? '' };
  const preview = parts(SHAPES.preview);
  if (preview !== null) return { kind: 'preview', jobId: preview[0] ?? '' };
  const docs = parts(SHAPES.docs);
  if (docs !== null) return { kind: 'docs', jobId: docs[0] ?? '', attempt: Number(docs[1] ?? 1) };
  const attachment = parts(SHAPES.attachment);
  return attachment === null ? null : { kind: 'attachment', attachmentId: attachment[0] ?? '' };
}
