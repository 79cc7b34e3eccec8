import type { Manifest } from '../../../src/contracts/manifest.ts';
import type { RevisionDocument } from '../../../src/contracts/source-revision.ts';
import type { OutputLimits } from '../../../src/contracts/worker-calls.ts';

/** What a runner made of a project last, and what it was allowed to write. */
export interface LatestBuild {
  readonly manifest: Manifest;
  readonly limits: OutputLimits;
}

/** Documents of recent builds, parsed, so that the next build of a project reads none of them again. */
export interface DocumentMemory {
  /** By the sha256 of their bytes. */
  readonly manifests: RecentDocuments<Manifest>;
  /** By revision id: a revision never changes. */
  readonly revisions: RecentDocuments<RevisionDocument>;
  /** By project id: of the build that this runner made last. */
  readonly latest: RecentDocuments<LatestBuild>;
  /** Revisions that are being read, by storage key. */
  readonly arriving: Map<string, Promise<RevisionDocument>>;
}

/** In bytes as stored; parsed, a document takes a few times that. */
const MAX_STORED_BYTES = 8 * 1024 * 1024;

export function createDocumentMemory(maxStoredBytes = MAX_STORED_BYTES): DocumentMemory {
  return {
    manifests: new RecentDocuments(maxStoredBytes),
    latest: new RecentDocuments(maxStoredBytes),
    revisions: new RecentDocuments(maxStoredBytes),
    arriving: new Map(),
  };
}

/** Keeps what was used last, up to a total size. */
export class RecentDocuments<Document> {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, { readonly document: Document; readonly bytes: number }>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): Document | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.document;
  }

  set(key: string, document: Document, bytes: number): void {
    this.#forget(key);
    if (bytes > this.#maxBytes) return;
    this.#entries.set(key, { document, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
