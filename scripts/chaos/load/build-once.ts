import { createHash, randomUUID } from 'node:crypto';
import { bodyOf } from '../../../clients/sdk/index.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import type { Random } from '../random.ts';
import { insist } from './insist.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './person.ts';
import type { LoadShape } from './run-load.ts';

interface Build {
  readonly person: Person;
  readonly revisionId: string;
  readonly ledger: Ledger;
  readonly shape: LoadShape;
  readonly random: Random;
}

const STOP_WITHIN_MS = 300;

/** One build from the request to its end, as a careful client does it; returns when the job has ended. */
export async function buildOnce(build: Build): Promise<void> {
  const { person, ledger, shape, random } = build;
  const jobId = await askForBuild(build);
  ledger.accept(jobId);
  if (random.next() < shape.stopped) scheduleStop(build, jobId, random.between(0, STOP_WITHIN_MS));
  const ending = await insist(person.insisting, () => followToEnd(person, jobId));
  ledger.end(jobId, ending.state, ending.code);
  if (ending.state === 'ready' && random.next() < shape.fetched) await checkResult(build, jobId);
}

/** The same key each time: an answer that was lost must not become a second job. */
function askForBuild({ person, revisionId }: Build): Promise<string> {
  const device = DEVICE_MODELS['iphone-15'];
  if (device === undefined) throw new Error('there is no such device model');
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = {
    project_id: person.projectId,
    revision_id: revisionId,
    platform: device.platform,
    entries: [{ file: 'App.tsx' }],
    devices: [device.context],
  };
  return insist(person.insisting, async () => {
    const answer = person.client.http.POST('/api/v1/preview/build', { headers, body });
    return (await bodyOf(answer)).job_id;
  });
}

function scheduleStop({ person }: Build, jobId: string, delayMs: number): void {
  const params = { path: { job_id: jobId } };
  setTimeout(() => {
    insist(person.insisting, () =>
      bodyOf(person.client.http.POST('/api/v1/preview/stop/{job_id}', { params })),
    ).catch(() => undefined);
  }, delayMs);
}

async function followToEnd(person: Person, jobId: string) {
  for await (const event of person.client.jobEvents(jobId, { signal: person.insisting.signal })) {
    if (event.event === 'failed') return { state: event.event, code: event.data.error.code };
    if (event.event === 'ready' || event.event === 'cancelled') return { state: event.event, code: null };
  }
  throw new Error('the stream of events ended before the job');
}

/** A job that is ready has results that are there and whole, whoever else worked on it. */
async function checkResult({ person, ledger }: Build, jobId: string): Promise<void> {
  const params = { path: { job_id: jobId } };
  await insist(person.insisting, async () => {
    const result = await bodyOf(person.client.http.GET('/api/v1/preview/download/{job_id}', { params }));
    for (const screen of result.screens) {
      for (const { layout_url, layout_sha256 } of screen.devices) {
        const answer = await fetch(layout_url, { signal: person.insisting.signal });
        if (answer.status >= 500) throw new Error('storage is away');
        const bytes = await answer.bytes();
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        if (sha256 !== layout_sha256) {
          ledger.damagedResults.push(`${jobId} ${screen.screen_id}, answered with ${answer.status}`);
        }
      }
    }
    if (result.screens.length === 0) ledger.damagedResults.push(`${jobId} has no screens`);
  });
  ledger.checkedResults += 1;
}
