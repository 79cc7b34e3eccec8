import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EngineFailure } from './engine-failure.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { testEngineOptions } from './testing/test-engine-options.ts';
import { WAYS_OUT } from './testing/ways-out.ts';

const options = testEngineOptions();
const never = new AbortController().signal;
const patient = { timeoutMs: 15_000, signal: never };

let engine: EngineProcess;
beforeAll(async () => {
  engine = await startEngineProcess(options);
});
afterEach(async () => {
  if (!engine.alive) engine = await startEngineProcess(options);
});
afterAll(() => engine.stop());

async function failureOf(call: Promise<unknown>): Promise<EngineFailure> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EngineFailure)) throw new Error('expected an engine failure', { cause: error });
  return error;
}

describe('an engine process', () => {
  it('answers calls one after the other and carries bytes and maps as they are', async () => {
    const input = { bytes: new Uint8Array([1, 2, 3]), map: new Map([['a', 1]]), text: 'é' };
    expect(await engine.call('echo', input, patient)).toEqual(input);
    const first = await engine.call('pid', null, patient);
    expect(await engine.call('pid', null, patient)).toBe(first);
    expect(engine.rssBytes).toBeGreaterThan(0);
  });

  it('runs what has to come first along with a call, and the call only after that', async () => {
    const echo = (input: unknown) => ({ operation: 'echo', input });
    expect(await engine.call('echo', 'asked', { ...patient, first: echo('first') })).toBe('asked');
    const first = { operation: 'throwNow', input: null };
    const failure = await failureOf(engine.call('crash', null, { ...patient, first }));
    expect(failure.kind).toBe('threw');
    expect(engine.alive).toBe(true);
  });

  it('kills an engine that loops for ever when the time of the call is over', async () => {
    const failure = await failureOf(engine.call('spin', null, { timeoutMs: 100, signal: never }));
    expect(failure.kind).toBe('timeout');
    expect(engine.alive).toBe(false);
    await engine.ended;
  });

  it('kills a busy engine when the job is cancelled and passes on why', async () => {
    const job = new AbortController();
    const call = engine.call('spin', null, { timeoutMs: 15_000, signal: job.signal });
    const reason = new Error('the job was cancelled');
    job.abort(reason);
    await expect(call).rejects.toBe(reason);
    await engine.ended;
  });

  it('tells a full heap from a crash', async () => {
    expect((await failureOf(engine.call('fillHeap', null, patient))).kind).toBe('out_of_memory');
    await engine.ended;
  });

  it('counts native memory, which the heap limit does not see', async () => {
    expect((await failureOf(engine.call('fillNativeMemory', null, patient))).kind).toBe('out_of_memory');
    await engine.ended;
  });

  it('reports a segmentation fault as one failed call', async () => {
    const failure = await failureOf(engine.call('crash', null, patient));
    expect(failure.kind).toBe('crashed');
    expect(failure.message).toContain('SIGSEGV');
  });

  it('tells one that was ended from outside, before or during a call, from one that ended itself', async () => {
    const busy = failureOf(engine.call('spin', null, patient));
    process.kill(engine.pid ?? 0, 'SIGKILL');
    expect((await busy).kind).toBe('killed');
    await engine.ended;
    expect((await failureOf(engine.call('echo', 1, patient))).kind).toBe('killed');
  });

  it('reports an engine that exits, or throws outside of its call, as crashed', async () => {
    expect((await failureOf(engine.call('exit', null, patient))).kind).toBe('crashed');
    const other = await startEngineProcess(options);
    expect((await failureOf(other.call('throwLater', null, patient))).kind).toBe('crashed');
    await other.ended;
  });

  it('stays usable after an ordinary error', async () => {
    const failure = await failureOf(engine.call('throwNow', null, patient));
    expect(failure).toMatchObject({ kind: 'threw', message: 'Error: the engine has a bug' });
    expect(await engine.call('echo', 'still here', patient)).toBe('still here');
  });

  it('is thrown away after a WebAssembly trap, however deep it is wrapped', async () => {
    expect((await failureOf(engine.call('trap', null, patient))).kind).toBe('trapped');
    expect(engine.alive).toBe(false);
  });

  it('survives an engine that floods its output', async () => {
    expect(await engine.call('floodOutput', null, patient)).toBe('done');
  });

  it('gives native parsers a stack that nesting bombs do not overflow', async () => {
    expect(await engine.call('nestDeeply', 20_000, patient)).toBe(1);
  });

  it.each([...Object.keys(WAYS_OUT), '/etc/passwd', '/proc/self/environ', process.cwd()])(
    'keeps its engine from: %s',
    async (what) => {
      // By a rule, and not because nobody listens there.
      const refusal =
        /^refused: (an engine may not|Access to this API|Code generation|process.binding|.* is not defined|.* is not a (function|constructor))/;
      expect(await engine.call('reach', what, patient)).toMatch(refusal);
    },
  );

  it('passes on no variable of the runner', async () => {
    expect(await engine.call('environment', null, patient)).toEqual(['TZ']);
  });

  it('lets its engine read the blobs of its job, and none of any other', async () => {
    for (const name of ['mine', 'theirs']) writeFileSync(join(options.blobFolder, name), `${name} indeed`);
    await engine.showBlobs(new Set(['mine']));
    expect(await engine.call('readBlob', 'mine', patient)).toBe('mine indeed');
    expect(await engine.call('readBlob', 'theirs', patient)).toMatch(/^refused/);
    expect(await engine.call('reach', join(options.blobFolder, 'theirs'), patient)).toMatch(/^refused/);
    await engine.showBlobs(new Set(['theirs']));
    expect(await engine.call('readBlob', 'mine', patient)).toMatch(/^refused/);
  });

  it('refuses a call once it has ended', async () => {
    await engine.stop();
    expect((await failureOf(engine.call('echo', 1, patient))).kind).toBe('crashed');
  });
});

it('says why an engine did not start', async () => {
  const entry = new URL('./testing/broken-child.ts', import.meta.url);
  const failure = await failureOf(startEngineProcess(testEngineOptions({ entry })));
  expect(failure).toMatchObject({ kind: 'crashed', message: expect.stringContaining('no such engine') });
});
