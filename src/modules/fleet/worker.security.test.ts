import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClaimResponse, claimResponseSchema } from '../../contracts/worker-calls.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import {
  failedCallback,
  type ReadyCallback,
  writeManifest,
  writeOutputs,
} from '../../testing/test-outputs.ts';
import { createTestProject, startTestBuild, type TestBuild } from '../../testing/test-preview.ts';
import { auditOf, auditOfAction } from '../../testing/test-records.ts';
import {
  type CallChanges,
  createTestRunner,
  startTestRunner,
  TEST_WORKER,
  type TestRunner,
} from '../../testing/test-runner.ts';

let test: TestApp;
let person: TestPerson;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp();
  person = await test.signUp();
  runner = await startTestRunner(test);
});
afterAll(() => test.close());

let build: TestBuild;
let claim: ClaimResponse;
let callback: ReadyCallback;
beforeEach(async () => {
  const project = await createTestProject(person);
  await stopEverything();
  build = await startTestBuild(person, project);
  claim = await runner.claim(build.jobId);
  const manifest = await writeOutputs(test.deps.storage, build, claim);
  callback = await writeManifest(test.deps.storage, manifest, claim.attempt);
});

async function stopEverything(): Promise<void> {
  if (build !== undefined) await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
}

const nowSeconds = () => Math.floor(test.deps.clock.now().getTime() / 1_000);

async function stateOf(jobId: string): Promise<unknown> {
  const answer = await person.call('GET', `/api/v1/preview/status/${jobId}`);
  const { queue_position: _position, estimated_ready_at: _readyAt, ...state } = await answer.json();
  return state;
}

async function lastRejection(): Promise<unknown> {
  const rejections = await auditOfAction(test.deps.db, 'worker_call.rejected');
  return rejections.at(-1)?.details;
}

/** The answer to every refused call. */
const REJECTION = { code: 'CALLBACK_REJECTED', details: {} };

describe('a call that is not properly signed', () => {
  const otherSignature = `v1=${'0'.repeat(64)}`;
  const forgeries: [string, () => CallChanges, string][] = [
    ['with another secret', () => ({ secret: 'not the secret' }), 'wrong_signature'],
    [
      'with a signature of the right form',
      () => ({ headers: { 'x-hs-signature': otherSignature } }),
      'wrong_signature',
    ],
    ['with a short signature', () => ({ headers: { 'x-hs-signature': 'v1=ab' } }), 'malformed_header'],
    ['without a signature', () => ({ headers: { 'x-hs-signature': null } }), 'malformed_header'],
    ['without a timestamp', () => ({ headers: { 'x-hs-timestamp': null } }), 'malformed_header'],
    ['without a worker', () => ({ headers: { 'x-hs-worker': null } }), 'malformed_header'],
    ['in the name of another worker', () => ({ headers: { 'x-hs-worker': 'runner-2' } }), 'wrong_signature'],
    ['two minutes ago', () => ({ timestampSeconds: nowSeconds() - 125 }), 'stale_timestamp'],
    ['two minutes ahead', () => ({ timestampSeconds: nowSeconds() + 125 }), 'stale_timestamp'],
    ['for other bytes', () => ({ sentBody: JSON.stringify({ ...callback, attempt: 2 }) }), 'wrong_signature'],
    [
      'for another call',
      () => ({ path: '/api/v1/worker/claim', sentPath: '/api/v1/worker/callback' }),
      'wrong_signature',
    ],
    [
      'for the same JSON written differently',
      () => ({ sentBody: JSON.stringify(callback, null, 1) }),
      'wrong_signature',
    ],
  ];

  it.each(forgeries)(
    '(%s) changes nothing and leaves its cause in the audit log',
    async (_, changes, cause) => {
      const before = await stateOf(build.jobId);
      const answer = await runner.deliver(callback, changes());
      expect(answer.status).toBe(401);
      expect((await answer.json()).error).toMatchObject(REJECTION);
      expect(await stateOf(build.jobId)).toEqual(before);
      expect(await lastRejection()).toEqual({ call: 'callback', cause });
    },
  );

  it('gets the same answer whatever was wrong', async () => {
    const bodies = [];
    for (const [, changes] of forgeries) {
      const { error } = await (await runner.deliver(callback, changes())).json();
      bodies.push({ ...error, request_id: '' });
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('a runner we do not know', () => {
  it('may neither claim nor deliver, though it has the secret', async () => {
    const stranger = createTestRunner(test, 'never-seen');
    const before = await stateOf(build.jobId);
    const body = { job_id: build.jobId, kind: 'preview', worker: TEST_WORKER };
    expect((await stranger.call('claim', body)).status).toBe(401);
    expect((await stranger.deliver(callback)).status).toBe(401);
    expect(await stateOf(build.jobId)).toEqual(before);
    expect(await lastRejection()).toEqual({ call: 'callback', cause: 'unknown_worker' });
  });
});

describe('a properly signed call that is not its time', () => {
  const refusalsOf = async (jobId: string) =>
    (await auditOf(test.deps.db, jobId))
      .filter((entry) => entry.action === 'worker_call.refused')
      .map((entry) => entry.details);

  async function expectRefusal(body: object, jobId: string, reason: string): Promise<void> {
    const before = await stateOf(build.jobId);
    const answer = await runner.deliver(body);
    expect([answer.status, (await answer.json()).error.details]).toEqual([409, { reason }]);
    expect(await stateOf(build.jobId)).toEqual(before);
    expect(await refusalsOf(jobId)).toEqual([{ call: 'callback', worker_id: runner.id, reason }]);
  }

  it('for a job that does not exist changes nothing and is logged', async () => {
    const nobody = test.deps.identity.id();
    await expectRefusal({ ...callback, job_id: nobody }, nobody, 'unknown_job');
  });

  it('of an earlier attempt changes nothing and is logged', async () => {
    const other = await startTestRunner(test);
    await other.claim(build.jobId);
    await expectRefusal(callback, build.jobId, 'other_attempt');
  });

  it('of an attempt that was never given changes nothing and is logged', async () => {
    await expectRefusal({ ...callback, attempt: 7 }, build.jobId, 'other_attempt');
  });

  it('for a stopped job changes nothing and is logged', async () => {
    await stopEverything();
    await expectRefusal(callback, build.jobId, 'not_active');
  });

  it('after the job has ended another way changes nothing and is logged', async () => {
    await runner.deliver(callback);
    await expectRefusal(failedCallback(build.jobId, claim.attempt), build.jobId, 'not_active');
  });

  it('that offers another job’s manifest changes nothing and is logged', async () => {
    const other = await startTestBuild(person, build);
    const otherClaim = await runner.claim(other.jobId);
    const manifest = await writeOutputs(test.deps.storage, other, otherClaim);
    const foreign = await writeManifest(test.deps.storage, manifest, otherClaim.attempt);
    await expectRefusal({ ...callback, manifest_key: foreign.manifest_key }, build.jobId, 'foreign_key');
    await person.call('POST', `/api/v1/preview/stop/${other.jobId}`);
  });

  it('that hides another job’s manifest under this job’s key changes nothing and is logged', async () => {
    const other = await startTestBuild(person, build);
    const otherClaim = await runner.claim(other.jobId);
    const manifest = await writeOutputs(test.deps.storage, other, otherClaim);
    const forged = await writeManifest(
      test.deps.storage,
      { ...manifest, job_id: build.jobId },
      claim.attempt,
    );
    await expectRefusal(forged, build.jobId, 'foreign_key');
    await person.call('POST', `/api/v1/preview/stop/${other.jobId}`);
  });
});

describe('a call that is heard twice', () => {
  it('does not settle a job again', async () => {
    const seconds = nowSeconds();
    expect((await runner.deliver(callback, { timestampSeconds: seconds })).status).toBe(200);
    const before = await stateOf(build.jobId);
    const replayed = await runner.deliver(callback, { timestampSeconds: seconds });
    expect(await replayed.json()).toEqual({ accepted: true, repeated: true });
    expect(await stateOf(build.jobId)).toEqual(before);
  });

  it('does not take a job away from the runner that claimed it', async () => {
    const next = await startTestBuild(person, build);
    const body = { job_id: next.jobId, kind: 'preview', worker: TEST_WORKER };
    const seconds = nowSeconds();
    const first = await runner.call('claim', body, { timestampSeconds: seconds });
    const replayed = await runner.call('claim', body, { timestampSeconds: seconds });
    const given = claimResponseSchema.parse(await first.json());
    expect(await replayed.json()).toEqual({ ...given, time_left_ms: expect.any(Number) });
    const other = await startTestRunner(test);
    expect(await other.claim(next.jobId)).toMatchObject({ attempt: 2 });
    expect((await runner.call('claim', body, { timestampSeconds: seconds })).status).toBe(409);
    await person.call('POST', `/api/v1/preview/stop/${next.jobId}`);
  });
});

it('keeps secrets and signatures out of the log', () => {
  const lines = test.logs.lines().join('\n');
  expect(lines).not.toContain('worker-callback-secret');
  expect(lines).not.toMatch(/v1=[0-9a-f]{64}/);
  expect(lines).not.toContain(build.previewToken);
});

it('stops filling the audit log when badly signed calls keep coming', async () => {
  await Promise.all(Array.from({ length: 120 }, () => runner.deliver('{}', { secret: 'guess' })));
  const rejections = await auditOfAction(test.deps.db, 'worker_call.rejected');
  expect(rejections.length).toBeLessThanOrEqual(60);
});
