import { syncFolder } from './folder-writing.ts';

/** Makes what was renamed or linked into folders survive a power cut. */
export interface FolderSyncing {
  /** Resolves when what is in the folder now is safe. */
  sync(folder: string): Promise<void>;
}

/**
 * While folders are synced, others gather and are synced together then: file systems with a journal make all of
 * them safe by writing it once.
 */
export function createFolderSyncing(): FolderSyncing {
  let running: Promise<void> = Promise.resolve();
  let gathered: Set<string> | null = null;
  let next: Promise<void> = running;

  function gather(): Set<string> {
    const folders = new Set<string>();
    next = running.then(async () => {
      gathered = null;
      await Promise.all([...folders].map(syncFolder));
    });
    running = next;
    return folders;
  }

  return {
    sync(folder) {
      gathered ??= gather();
      gathered.add(folder);
      return next;
    },
  };
}
