import pg from 'pg';
import { z } from 'zod';

/** What the database says about all jobs there are, whoever saw them end. */
export interface JobInspection {
  readonly ready: number;
  readonly cancelled: number;
  /** By code. */
  readonly failed: Readonly<Record<string, number>>;
  readonly unended: readonly string[];
  /** Ended more than once, or shown with results of another attempt than the one that ended it. */
  readonly doubled: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Claimed more than once, because whoever had claimed them first was gone. */
  readonly takenOver: number;
}

const jobSchema = z.object({
  id: z.string(),
  state: z.string(),
  attempt: z.number(),
  code: z.string().nullable(),
  endings: z.number(),
  settlements: z.number(),
  foreign_outputs: z.number(),
});

const JOBS = `
  select id, state, attempt, failure->>'code' as code,
    (select count(*)::int from job_events where job_id = id and type in ('ready', 'failed', 'cancelled')) as endings,
    (select count(*)::int from audit_log
      where subject_type = 'job' and subject_id = preview_jobs.id::text
        and action in ('preview.settled', 'preview.stopped')) as settlements,
    (select count(*)::int from preview_outputs
      where job_id = id and split_part(layout_key, '/', 5) <> attempt::text) as foreign_outputs
  from preview_jobs`;

/** Reads jobs with their events, their audit entries and their outputs: every one, or those `among` these ids. */
export async function inspectJobs(databaseUrl: string, among?: ReadonlySet<string>): Promise<JobInspection> {
  const all = z.array(jobSchema).parse(await query(databaseUrl, JOBS));
  const jobs = among === undefined ? all : all.filter(({ id }) => among.has(id));
  const failed: Record<string, number> = {};
  for (const { state, code } of jobs) {
    if (state === 'failed') failed[code ?? 'none'] = (failed[code ?? 'none'] ?? 0) + 1;
  }
  const idsOf = (matches: (job: (typeof jobs)[number]) => boolean) =>
    jobs.filter(matches).map((job) => job.id);
  const isUnended = ({ state }: { state: string }) => state === 'queued' || state === 'building';
  return {
    ready: idsOf(({ state }) => state === 'ready').length,
    cancelled: idsOf(({ state }) => state === 'cancelled').length,
    failed,
    unended: idsOf(isUnended),
    doubled: idsOf(
      (job) => job.settlements > 1 || job.foreign_outputs > 0 || (!isUnended(job) && job.endings !== 1),
    ),
    ids: new Set(jobs.map((job) => job.id)),
    takenOver: idsOf(({ attempt }) => attempt > 1).length,
  };
}

async function query(databaseUrl: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
