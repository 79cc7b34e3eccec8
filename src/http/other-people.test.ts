import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rows, readTables } from '../testing/fill-tables.ts';
import { type Operation, readOperations } from '../testing/openapi-operations.ts';
import { makeEverything, type OwnedIds } from '../testing/person-with-everything.ts';
import { createTestApp, type TestApp, type TestPerson } from '../testing/test-app.ts';
import { suspend } from '../testing/test-records.ts';

/** What counts calls and keeps answers, whoever calls and whatever comes of it. */
const OF_THE_CALLER = new Set(['rate_limits', 'idempotency_keys', 'audit_log', 'sessions']);
const NOBODYS_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';
/** Names in paths that are no ids: a secret that only its holder knows, and a place among many. */
const NO_IDS = new Set(['token', 'proposal']);

let test: TestApp;
let database: pg.Client;
let ada: TestPerson;
let ben: TestPerson;
let adas: OwnedIds;
let bens: OwnedIds;
let operations: Operation[];

beforeAll(async () => {
  test = await createTestApp();
  database = new pg.Client({ connectionString: test.databaseUrl });
  await database.connect();
  [ada, ben] = [await test.signUp(), await test.signUp()];
  adas = await makeEverything(test, ada);
  bens = await makeEverything(test, ben);
  operations = (await readOperations(test.app)).filter(({ proof }) => proof === 'accessToken');
});
afterAll(async () => {
  await database.end();
  await test.close();
});

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const idsOf = ({ path }: Operation) =>
  [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name = '']) => (NO_IDS.has(name) ? [] : [name]));

/** The path with each id as given; where none is, with one of nothing. */
const pathWith = ({ path }: Operation, ids: OwnedIds) =>
  path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => ids[name] ?? 'nothing');

/** The example of the body, about these things. */
function bodyWith({ requestBody }: Operation, ids: OwnedIds): unknown {
  const example = requestBody?.content['application/json']?.example;
  if (example === undefined) return undefined;
  return JSON.parse(JSON.stringify(example), (name, value: unknown) => ids[name] ?? value);
}

function call(person: TestPerson, operation: Operation, path: OwnedIds, body = path): Promise<Response> {
  const query = operation.path.endsWith('/files') ? '?path=App.tsx' : '';
  const project = operation.path.endsWith('/preview/jobs') ? `?project_id=${path.project_id}` : '';
  return person.call(
    operation.method,
    pathWith(operation, path) + query + project,
    bodyWith(operation, body),
  );
}

async function refusalOf(answer: Response): Promise<string> {
  const text = await answer.text();
  return answer.ok ? `done: ${text.slice(0, 200)}` : JSON.parse(text).error.code;
}

/** All that is stored, but for what every call leaves behind. */
async function stored(): Promise<Rows> {
  const rows = Object.entries(await readTables(database));
  return Object.fromEntries(rows.filter(([table]) => !OF_THE_CALLER.has(table)));
}

describe('what belongs to somebody else', () => {
  it('is tried for every kind of thing that has an id', () => {
    const named = new Set(operations.flatMap(idsOf));
    expect([...named].filter((name) => adas[name] === undefined)).toEqual([]);
    expect(named.size).toBeGreaterThan(12);
  });

  it('looks like nothing at all, on every route, and stays as it is', async () => {
    const before = await stored();
    const withIds = operations.filter((operation) => idsOf(operation).length > 0);
    expect(withIds.length).toBeGreaterThan(50);
    for (const operation of withIds) {
      const refusal = await refusalOf(await call(ben, operation, adas, bens));
      expect(refusal, nameOf(operation)).toBe('NOT_FOUND');
    }
    expect(await stored()).toEqual(before);
  });

  it('is not reached through what is one’s own', async () => {
    const before = await stored();
    const nested = operations.filter((operation) => idsOf(operation).length > 1);
    expect(nested.length).toBeGreaterThan(20);
    for (const operation of nested) {
      for (const name of idsOf(operation).slice(1)) {
        const answerFor = async (id = '') =>
          refusalOf(await call(ben, operation, { ...bens, [name]: id }, bens));
        const refusal = await answerFor(adas[name]);
        // What there is none of is taken away by doing nothing, whoever has one.
        expect(refusal, `${nameOf(operation)} with another’s ${name}`).toMatch(
          /^(?:NOT_FOUND|MAP_NOT_AVAILABLE|done: )$/,
        );
        expect(refusal).toBe(await answerFor(NOBODYS_ID));
      }
    }
    expect(await stored()).toEqual(before);
  });

  it('cannot be named in a body', async () => {
    const before = await stored();
    for (const operation of operations) {
      const about = bodyWith(operation, adas);
      const named = JSON.stringify(about ?? {});
      if (!Object.values(adas).some((id) => named.includes(id))) continue;
      const refusal = await refusalOf(await call(ben, operation, bens, adas));
      expect(refusal, nameOf(operation)).toMatch(/^(?:NOT_FOUND|VALIDATION_ERROR)$/);
    }
    expect(await stored()).toEqual(before);
  });
});

describe('a suspended person', () => {
  it('does nothing, on any route, with what is their own', async () => {
    await suspend(test.deps.db, ada.userId);
    const before = await stored();
    for (const operation of operations) {
      const refusal = await refusalOf(await call(ada, operation, adas));
      expect(refusal, nameOf(operation)).toBe('ACCOUNT_SUSPENDED');
    }
    expect(await stored()).toEqual(before);
  });
});
