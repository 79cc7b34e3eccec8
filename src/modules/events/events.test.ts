import { randomUUID } from 'node:crypto';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseNews } from '../../platform/db/database-news.ts';
import { eventually } from '../../testing/eventually.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { createTestProject, startTestBuild } from '../../testing/test-preview.ts';
import { recordUserEvents } from './index.ts';
import { loadEvents } from './load-events.ts';
import { STREAMS_PER_PERSON } from './user-feed.ts';

let test: TestApp;
const readers: { cancel(): Promise<void> }[] = [];

beforeAll(async () => {
  test = await createTestApp();
});

afterAll(async () => {
  await Promise.all(readers.map((reader) => reader.cancel()));
  await test.close();
});

/** Opens a stream at an API process and takes its events one by one. */
async function open(person: TestPerson, lastEventId?: string, app = test.app) {
  const answer = await app.request('/api/v1/events', {
    headers: {
      Authorization: `Bearer ${person.accessToken}`,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
  });
  if (answer.body === null || answer.status !== 200)
    throw new Error(`the stream was answered with ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const cancel = () => reader.cancel().catch(() => undefined);
  readers.push({ cancel });
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  return {
    cancel,
    async next() {
      while (events.length === 0) {
        const { value, done } = await reader.read();
        if (done) return null;
        parser.feed(value);
      }
      const { id = '', event, data } = events.shift() ?? { data: 'null' };
      return { id, event, data: JSON.parse(data) };
    },
  };
}

const tell = ({ userId }: TestPerson, number: number) =>
  recordUserEvents(test.deps.db, [{ userId, type: 'entitlements', data: { number } }], new Date());

describe('the stream of a person', () => {
  it('tells what happens to them and to nobody else, as it happens', async () => {
    const [ada, eve] = [await test.signUp(), await test.signUp()];
    const stream = await open(ada);
    expect(await stream.next()).toMatchObject({ event: 'connected', data: { resumed: false } });
    await tell(eve, 1);
    await tell(ada, 2);
    expect(await stream.next()).toMatchObject({ event: 'entitlements', data: { number: 2 } });
  });

  it('tells the states of their jobs', async () => {
    const ada = await test.signUp();
    const stream = await open(ada);
    await stream.next();
    const { jobId, projectId } = await startTestBuild(ada, await createTestProject(ada));
    const data = { job_id: jobId, project_id: projectId, kind: 'preview', error_code: null };
    expect(await stream.next()).toMatchObject({ event: 'job', data: { ...data, state: 'queued' } });
    await ada.call('POST', `/api/v1/preview/stop/${jobId}`);
    expect(await stream.next()).toMatchObject({ event: 'job', data: { ...data, state: 'cancelled' } });
  });

  it('resumes after the last event at another process, without a gap and in order, whatever happens meanwhile', async () => {
    const ada = await test.signUp();
    const first = await open(ada);
    await first.next();
    await tell(ada, 0);
    const last = await first.next();
    await first.cancel();
    await Promise.all(Array.from({ length: 120 }, (_, at) => tell(ada, at + 1)));
    const news = openDatabaseNews({ url: test.databaseUrl, log: test.logs.log });
    const other = test.with({ databaseNews: news });
    const resumed = await open(ada, last?.id, other);
    expect(await resumed.next()).toMatchObject({ event: 'connected', id: last?.id, data: { resumed: true } });
    const seen: { id: string; number: number }[] = [];
    while (seen.length < 120) {
      const event = await resumed.next();
      seen.push({ id: event?.id ?? '', number: event?.data.number });
    }
    expect(new Set(seen.map(({ number }) => number)).size).toBe(120);
    const ids = seen.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    await tell(ada, 999);
    expect(await resumed.next()).toMatchObject({ data: { number: 999 } });
    await resumed.cancel();
    await news.close();
  });

  it('begins with what there is for a client that holds a far too old id, and says so', async () => {
    const ada = await test.signUp();
    await tell(ada, 1);
    for (const id of ['1', 'not-ours']) {
      expect(await (await open(ada, id)).next()).toMatchObject({ event: 'reset', data: { resumed: false } });
    }
  });

  it('reads nothing ahead for a client that takes nothing, which then misses nothing', async () => {
    const ada = await test.signUp();
    const slow = await open(ada);
    const quick = await open(ada);
    for (const stream of [slow, quick]) await stream.next();
    for (let number = 0; number < 150; number += 1) await tell(ada, number);
    const numbersOf = async (stream: typeof slow) => {
      const numbers: number[] = [];
      while (numbers.length < 150) numbers.push((await stream.next())?.data.number);
      return numbers;
    };
    const expected = Array.from({ length: 150 }, (_, number) => number);
    expect(await numbersOf(quick)).toEqual(expected);
    expect(await numbersOf(slow)).toEqual(expected);
  });

  it('ends when the session does, and not when another does', async () => {
    const ada = await test.signUp();
    const credentials = { email: ada.email, password: ada.password };
    const answer = await test.app.request('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'x-test-address': randomUUID() },
      body: JSON.stringify(credentials),
    });
    const other = { ...ada, accessToken: (await answer.json()).access_token };
    const [kept, ended] = [await open(ada), await open(other)];
    for (const stream of [kept, ended]) await stream.next();
    expect((await ada.call('POST', '/api/v1/auth/sessions/logout-all')).status).toBe(200);
    const untilEnd = async (stream: typeof kept) => {
      while ((await stream.next()) !== null);
      return 'ended';
    };
    expect(await untilEnd(ended)).toBe('ended');
    await eventually(async () => expect((await kept.next())?.event).toBe('sign_ins'));
    await tell(ada, 7);
    expect(await kept.next()).toMatchObject({ data: { number: 7 } });
  });

  it('is refused to somebody who holds too many, until one is closed', async () => {
    const ada = await test.signUp();
    const streams = await Promise.all(Array.from({ length: STREAMS_PER_PERSON }, () => open(ada)));
    const refused = await ada.call('GET', '/api/v1/events');
    expect(refused.status).toBe(429);
    expect((await refused.json()).error.code).toBe('RATE_LIMITED');
    await streams[0]?.cancel();
    await eventually(async () =>
      expect((await open(ada)).next()).resolves.toMatchObject({ event: 'connected' }),
    );
  });
});

it('gives many readers their next events in one query, each after its own place', async () => {
  const [ada, bob] = [await test.signUp(), await test.signUp()];
  for (let number = 0; number < 3; number += 1) await tell(ada, number);
  await tell(bob, 9);
  const place = { userId: ada.userId, after: 0 };
  const [all = [], ofBob = []] = await loadEvents(test.deps.db, [place, { userId: bob.userId, after: 0 }]);
  const numbers = (events: typeof all) =>
    events.flatMap(({ type, data }) => (type === 'entitlements' ? data.number : []));
  expect([numbers(all), numbers(ofBob)]).toEqual([[0, 1, 2], [9]]);
  const [rest = []] = await loadEvents(test.deps.db, [{ ...place, after: all.at(-2)?.sequence ?? 0 }]);
  expect(numbers(rest)).toEqual([2]);
});
