import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, bodyOf, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { seeded } from '../../runners/autoscaler/simulation/loads.ts';
import { deviceOf } from '../bench/bench-device.ts';
import { withBenchStack } from '../bench/bench-stack.ts';
import { signUp } from '../bench/sign-up.ts';
import { median } from '../bench/statistics.ts';
import { BREW, readSource } from '../demo/read-source.ts';

const PEOPLE = 6;
const SECONDS = 150;
const DEVICES = 6;
const TARGET = new URL('../../runners/autoscaler/simulation/recorded-load.json', import.meta.url);

/** Of each build, when it was accepted and how long its runner took, in seconds. */
interface Recorded {
  readonly acceptedAt: number;
  readonly tookSeconds: number;
}

/**
 * Has some people edit the example app on a real stack with one runner, in bursts as one saves while one thinks, and
 * writes down when builds were accepted and how long one takes: `node scripts/autoscaler/record-load.ts`.
 */
const builds = await withBenchStack({ backend: 'embedded' }, async ({ api: { url } }) => {
  const endAt = Date.now() + SECONDS * 1_000;
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => signUp(url)));
  const recorded = await Promise.all(
    people.map((client, index) => editUntil(client, endAt, seeded(index + 1))),
  );
  return recorded.flat();
});
const first = Math.min(...builds.map(({ acceptedAt }) => acceptedAt));
const arrivals = Array.from({ length: SECONDS }, () => 0);
for (const { acceptedAt } of builds) {
  const second = Math.floor((acceptedAt - first) / 1_000);
  if (second < SECONDS) arrivals[second] = (arrivals[second] ?? 0) + 1;
}
const job_seconds = Math.max(1, Math.round(median(builds.map(({ tookSeconds }) => tookSeconds))));
await writeFile(TARGET, `${JSON.stringify({ job_seconds, arrivals })}\n`);
console.log(`recorded ${builds.length} builds of ${job_seconds} s in ${SECONDS} s`);

async function editUntil(client: HiveSyncClient, endAt: number, random: () => number): Promise<Recorded[]> {
  const body = { name: 'Brew', kind: 'mobile_app' as const };
  const project = await bodyOf(client.http.POST('/api/v1/projects', { body }));
  const { revision } = await pushSource(client, project.id, await readSource(BREW));
  const jobs: string[] = [];
  for (let edit = 0; Date.now() < endAt; edit += 1) {
    for (let save = Math.ceil(random() * 3); save > 0; save -= 1) {
      const { context } = deviceOf('iphone-15');
      // Other widths each time: nothing can be copied from the build before.
      const devices = Array.from({ length: DEVICES }, (_, place) => ({
        ...context,
        width: 320 + ((edit * 37 + save * 13 + place * 5) % 400),
      }));
      const request = { project_id: project.id, revision_id: revision.id, platform: 'ios' as const, devices };
      try {
        const { job_id: jobId } = await bodyOf(client.http.POST('/api/v1/preview/build', { body: request }));
        jobs.push(jobId);
      } catch (error) {
        // Who has as many builds as they may have waits for those.
        if (!(error instanceof ApiError && error.code === 'LIMIT_REACHED')) throw error;
      }
    }
    await sleep(2_000 + random() * 10_000);
  }
  const recorded: Recorded[] = [];
  for (const jobId of jobs) recorded.push(await awaitBuild(client, jobId));
  return recorded;
}

async function awaitBuild(client: HiveSyncClient, jobId: string): Promise<Recorded> {
  for await (const _ of client.jobEvents(jobId)) {
    // Until it has ended.
  }
  const params = { path: { job_id: jobId } };
  const status = await bodyOf(client.http.GET('/api/v1/preview/status/{job_id}', { params }));
  const at = (time: string | null) => new Date(time ?? status.accepted_at).getTime();
  return {
    acceptedAt: at(status.accepted_at),
    tookSeconds: (at(status.ended_at) - at(status.started_at)) / 1_000,
  };
}
