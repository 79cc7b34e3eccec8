import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';
import { readAllObjects, readAllRows } from '../../src/testing/compare-installations.ts';

export interface Contents {
  readonly rows: Record<string, string[]>;
  /** Type and sha256, by key. */
  readonly objects: Record<string, string>;
}

/** An installation whose end is practised. */
export interface DrilledInstallation {
  /** Starts its processes, or starts them again. Tells the address of the API. */
  start(): Promise<string>;
  stop(): Promise<void>;
  /** What the operator's tool is told, at this moment. */
  environment(): Readonly<Record<string, string>>;
  /** Everything that is to be there again, while no process of ours runs. */
  readContents(): Promise<Contents>;
  /** Takes everything away that a backup is for, while no process of ours runs. */
  destroy(): Promise<void>;
}

/** What a preview that is in no backup leaves behind: its job expires, and its outputs go. */
const OF_PREVIEWS = ['public.preview_jobs', 'public.preview_outputs'];

/** All rows, and the objects that backups are for. */
export async function readContentsOf(
  databaseUrl: string,
  storage: Pick<ObjectStorage, 'list' | 'get'>,
): Promise<Contents> {
  const kept = Object.entries(await readAllObjects(storage)).filter(([key]) =>
    /^(?:ai-docs|projects|tasks)\//.test(key),
  );
  return { rows: await readAllRows(databaseUrl), objects: Object.fromEntries(kept) };
}

/** The same without what the audit log says of backups made by hand, and without previews where they are in no backup. */
export function comparable(
  { rows, objects }: Contents,
  { withPreviews }: { withPreviews: boolean },
): Contents {
  const kept = Object.entries(rows)
    .filter(([name]) => withPreviews || !OF_PREVIEWS.includes(name))
    .map(
      ([name, texts]) => [name, name === 'public.audit_log' ? texts.filter(isNotOfBackups) : texts] as const,
    );
  return { rows: Object.fromEntries(kept), objects };
}

/** What the audit log says of backups, in the order in which it was said. */
export function auditedBackups({ rows }: Contents): string[] {
  const entries = rows['public.audit_log'] ?? [];
  return entries.flatMap((row) => row.match(OF_BACKUPS)?.slice(1, 2) ?? []);
}

const OF_BACKUPS = /,(backup\.\w+),/;
const isNotOfBackups = (row: string) => !OF_BACKUPS.test(row);
