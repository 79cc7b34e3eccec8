import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tier } from '../../contracts/tiers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';

let test: TestApp;
let ada: TestPerson;
let stranger: TestPerson;
let projectId: string;
beforeAll(async () => {
  test = await createTestApp();
  [ada, stranger] = await Promise.all([test.signUp(), test.signUp()]);
  projectId = await make(ada, '/api/v1/projects', { name: 'Brew Café' });
  const path = `/api/v1/projects/${projectId}`;
  await make(ada, `${path}/tasks`, { title: 'Show the roast date', description: 'Next to the bean.' });
  await make(ada, `${path}/tasks`, { title: 'Colours', description: 'The roast decides: 100% brown_dark.' });
  await make(ada, `${path}/comments`, { body: 'When is the roast date shown?' });
  const hidden = await make(stranger, '/api/v1/projects', { name: 'Secret roast date' });
  await make(stranger, `/api/v1/projects/${hidden}/tasks`, { title: 'Secret roast date' });
  await make(stranger, `/api/v1/projects/${hidden}/comments`, { body: 'Secret roast date' });
});
afterAll(() => test.close());

async function make(person: TestPerson, path: string, body: object): Promise<string> {
  const answer = await person.call('POST', path, body);
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

interface Highlighted {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

interface Found {
  readonly type: string;
  readonly title: Highlighted | null;
  readonly excerpt: Highlighted | null;
}

async function find(query: string): Promise<Found[]> {
  const answer = await ada.call('GET', `/api/v1/search?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()).items;
}

const shown = ({ type, title, excerpt }: Found) => `${type}: ${title?.text ?? excerpt?.text}`;

describe('a search', () => {
  it('finds what contains every word, titles before texts, with the words marked', async () => {
    const items = await find('q=Roast%20DATE');
    expect(items.map(shown)).toEqual(['task: Show the roast date', 'comment: When is the roast date shown?']);
    expect(items[0]?.title?.highlights).toEqual([
      { start: 9, end: 14 },
      { start: 15, end: 19 },
    ]);
    expect(items[1]?.excerpt?.highlights).toHaveLength(2);
    expect((await find('q=roast')).map(({ type }) => type)).toEqual(['task', 'comment', 'task']);
  });

  it('finds titles and names that are misspelt, but nothing that is merely alike', async () => {
    expect((await find('q=roasst&in=tasks')).map(shown)).toEqual(['task: Show the roast date']);
    expect((await find('q=colurs&in=tasks')).map(shown)).toEqual(['task: Colours']);
    expect((await find('q=caf%C3%A9')).map(shown)).toEqual(['project: Brew Café']);
    expect(await find('q=xylophone')).toEqual([]);
  });

  it('looks where it is told to', async () => {
    expect((await find('q=roast&in=comments')).map(({ type }) => type)).toEqual(['comment']);
    expect((await find('q=roast&in=tasks,comments&limit=1')).map(({ type }) => type)).toEqual(['task']);
  });

  it('takes signs of patterns as they are written', async () => {
    expect((await find('q=100%25')).map(shown)).toEqual(['task: Colours']);
    expect((await find('q=brown_dark')).map(shown)).toEqual(['task: Colours']);
    for (const query of [
      '%25%25',
      '__',
      '%5C%5C',
      "'%20or%20true--",
      '%3C%25',
      '(((',
      '%F0%9F%98%80x',
      '*.',
    ]) {
      expect((await ada.call('GET', `/api/v1/search?q=${query}`)).status, query).toBe(200);
      expect(await find(`q=${query}`), query).toEqual([]);
    }
  });

  it.each([
    '',
    'q=',
    'q=a',
    'q=%00%00',
    `q=${'x'.repeat(201)}`,
    'q=ab&in=files',
    'q=ab&in=',
    'q=ab&limit=51',
  ])('refuses ?%s', async (query) => {
    expect((await ada.call('GET', `/api/v1/search?${query}`)).status).toBe(422);
  });

  it('never shows what the person may not see, also when it is deleted', async () => {
    const gone = await make(ada, '/api/v1/projects', { name: 'Passing roast' });
    await make(ada, `/api/v1/projects/${gone}/tasks`, { title: 'Passing roast' });
    await ada.call('DELETE', `/api/v1/projects/${gone}`);
    expect(await find('q=passing')).toEqual([]);
    expect(await find('q=secret')).toEqual([]);
  });
});

it('may be done as often in a minute as the tier allows', async () => {
  const searchAs = async (tier: Tier) => {
    const app = test.with({ accounts: { ...test.deps.accounts, defaultTier: tier } });
    return app.request('/api/v1/search?q=roast', {
      headers: { Authorization: `Bearer ${stranger.accessToken}` },
    });
  };
  const answers = await Promise.all(Array.from({ length: 25 }, () => searchAs('free')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect((await refused[0]?.json())?.error).toMatchObject({
    code: 'LIMIT_REACHED',
    details: { limit_type: 'searches_per_minute', limit: 20, tier: 'free', recommended_tier: 'pro' },
  });
  expect((await searchAs('pro')).status).toBe(200);
});
