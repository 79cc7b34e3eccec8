import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobState } from '../../contracts/preview-build.ts';
import { type Job, previewJobs } from '../../modules/previews/tables.ts';
import { projects } from '../../modules/projects/tables.ts';
import type { Database } from '../../platform/db/database.ts';
import { systemIdentity } from '../../platform/identity.ts';

export const HOUR_MS = 3_600_000;

/** Files and rows as they are some hours after they were made. */
export interface CleanupWorld {
  readonly db: Database;
  readonly now: Date;
  /** Writes an object that was last written so many hours ago. */
  put(key: string, hoursAgo: number): Promise<void>;
  addProject(deletedHoursAgo?: number): Promise<string>;
  addJob(job: Partial<Job> & { readonly state: JobState }): Promise<string>;
  ago(hours: number): Date;
}

export const newId = () => systemIdentity.id();

/** On a real folder, whose files get their age from the file system. */
export function createCleanupWorld(db: Database, root: string, now: Date): CleanupWorld {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  return {
    db,
    now,
    ago,
    async put(key, hoursAgo) {
      const file = join(root, 'objects', key);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, 'x');
      await utimes(file, ago(hoursAgo), ago(hoursAgo));
    },
    async addProject(deletedHoursAgo) {
      const id = newId();
      const at = { createdAt: ago(1_000), updatedAt: ago(1_000) };
      const deletedAt = deletedHoursAgo === undefined ? null : ago(deletedHoursAgo);
      await db
        .insert(projects)
        .values({ id, ownerUserId: newId(), name: 'P', kind: 'mobile_app', ...at, deletedAt });
      return id;
    },
    async addJob(job) {
      const id = newId();
      await db.insert(previewJobs).values({
        id,
        projectId: newId(),
        userId: newId(),
        revisionId: newId(),
        tier: 'free',
        task: TASK,
        requestId: 'r',
        estimatedMs: 1,
        allowanceMs: 1,
        acceptedAt: ago(100),
        dueAt: ago(-1_000),
        giveUpAt: ago(-1_000),
        ...job,
      });
      return id;
    },
  };
}

const TASK: Job['task'] = {
  platform: 'ios',
  entries: [],
  devices: [],
  sensor_flags: { camera: false, microphone: false, accelerometer: false, gyroscope: false, gps: false },
  flags: { bare: false },
};
