import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runLimited } from '../jobs/run-limited.ts';

/** What one engine process sees of the runner's blobs: those of the job it works on. */
export interface BlobView {
  /** Holds `{sha256}` for each blob shown, and nothing else. */
  readonly folder: string;
  /** Shows these blobs, which the cache must hold, and no other. */
  show(names: ReadonlySet<string>): Promise<void>;
  /** Removes the folder. */
  close(): Promise<void>;
}

const PARALLEL_LINKS = 64;

/**
 * A new, empty view, in a folder of its own below `viewFolder`. A process may read the same path for as long as
 * it lives, so it is what lies there that changes from job to job. Hard links make that cheap: an edit of one
 * file costs two of them. `viewFolder` should be on the same disk as the blobs.
 */
export async function openBlobView(blobFolder: string, viewFolder: string): Promise<BlobView> {
  await mkdir(viewFolder, { recursive: true });
  const folder = await mkdtemp(join(viewFolder, 'view-'));
  const shown = new Set<string>();
  return {
    folder,
    async show(names) {
      const gone = [...shown].filter((name) => !names.has(name));
      // Hidden first: should something fail half-way, the view shows too little rather than too much.
      await runLimited(gone, PARALLEL_LINKS, async (name) => {
        await rm(join(folder, name), { force: true });
        shown.delete(name);
      });
      const missing = [...names].filter((name) => !shown.has(name));
      await runLimited(missing, PARALLEL_LINKS, async (name) => {
        await linkOrCopy(join(blobFolder, name), join(folder, name));
        shown.add(name);
      });
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Removes what processes of an earlier run left behind. */
export async function clearBlobViews(viewFolder: string): Promise<void> {
  await rm(viewFolder, { recursive: true, force: true, maxRetries: 3 });
}

/** Some file systems have no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EEXIST')) {
      throw error;
    }
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}
