import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HttpEnv } from '../../http/context.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf, userEventsOf } from '../../testing/test-records.ts';
import { overrideTier, type PaidTier, setPaidTier, type TierOverride } from '../accounts/index.ts';
import { runTask, TASKS } from '../maintenance/index.ts';

const MINUTE = 60_000;

let test: TestApp;
let app: OpenAPIHono<HttpEnv>;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock(new Date());
  test = await createTestApp({ deps: { clock } });
  app = test.with({ accounts: { ...test.deps.accounts, defaultTier: 'free' } });
});

afterAll(() => test.close());

const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * MINUTE);
const ctx = () => ({ ...test.deps, requestId: 'a-test' });
const override = (input: TierOverride) => test.deps.db.transaction((tx) => overrideTier(ctx(), tx, input));
const setPaid = (input: PaidTier) => test.deps.db.transaction((tx) => setPaidTier(ctx(), tx, input));

/** What a person is told of themselves, where nothing is paid for by default. */
async function entitlementsOf(person: TestPerson) {
  const answer = await app.request('/api/v1/auth/entitlements', {
    headers: { Authorization: `Bearer ${person.accessToken}` },
  });
  const body = await answer.json();
  expect(answer.headers.get('X-Entitlements-Version')).toBe(String(body.entitlements_version));
  return body;
}

it('tells the tier, why, until when, its limits, and what of them is used', async () => {
  const ada = await test.signUp();
  expect(await entitlementsOf(ada)).toMatchObject({
    tier: 'free',
    source: 'default',
    expires_at: null,
    entitlements_version: 1,
    limits: { previews_per_hour: 5, api_requests_per_minute: 120 },
    usage: [
      { limit_type: 'previews_per_hour', used: 0, limit: 5 },
      { limit_type: 'preview_jobs_at_once', used: 0, limit: 1 },
      { limit_type: 'map_jobs_at_once', used: 0, limit: 1 },
      { limit_type: 'ai_docs_per_hour', used: 0, limit: 5 },
      { limit_type: 'ai_docs_at_once', used: 0, limit: 1 },
    ],
  });
  await setPaid({ userId: ada.userId, paid: { tier: 'pro', until: inMinutes(30) } });
  const paid = await entitlementsOf(ada);
  expect(paid).toMatchObject({
    tier: 'pro',
    source: 'subscription',
    expires_at: inMinutes(30).toISOString(),
  });
  expect(paid.usage).toContainEqual({ limit_type: 'map_generations_per_day', used: 0, limit: 20 });
});

it('follows ends by the clock, with a version that grows at each, before and after they are cleared', async () => {
  const ada = await test.signUp();
  await setPaid({ userId: ada.userId, paid: { tier: 'pro', until: inMinutes(10) } });
  await override({ userId: ada.userId, override: { tier: 'premium', until: inMinutes(5) } });
  const told: [string, number][] = [];
  const look = async () => {
    const { tier, entitlements_version } = await entitlementsOf(ada);
    told.push([tier, entitlements_version]);
  };
  const settle = async () => {
    const task = TASKS.find(({ name }) => name === 'entitlements');
    if (task !== undefined) await runTask(test.deps, task);
  };
  await look();
  for (const minutes of [6, 6]) {
    clock.advance(minutes * MINUTE);
    await look();
    await settle();
    await settle();
    await look();
  }
  const [first = 0] = told.map(([, version]) => version);
  expect(told).toEqual([
    ['premium', first],
    ['pro', first + 1],
    ['pro', first + 1],
    ['free', first + 2],
    ['free', first + 2],
  ]);
  const versions = (await userEventsOf(test.deps.db, ada.userId)).map(
    ({ data }) => data.entitlements_version,
  );
  expect(versions.slice(-3)).toEqual([first, first + 1, first + 2]);
});

it('ends an override when an operator takes it back, and audits who decided what', async () => {
  const [ada, operator] = [await test.signUp(), await test.signUp()];
  const actorUserId = operator.userId;
  await override({ userId: ada.userId, override: { tier: 'premium', until: inMinutes(5) }, actorUserId });
  expect((await entitlementsOf(ada)).source).toBe('override');
  await override({ userId: ada.userId, override: null, actorUserId });
  expect(await entitlementsOf(ada)).toMatchObject({ tier: 'free', source: 'default' });
  const entries = (await auditOf(test.deps.db, ada.userId)).slice(-2);
  expect(entries).toMatchObject([
    { action: 'entitlement.overridden', actorUserId, details: { tier: 'premium' } },
    { action: 'entitlement.override_ended', actorUserId },
  ]);
});

it('refuses an override without a future, and one of nobody', async () => {
  const ada = await test.signUp();
  const past = { tier: 'premium', until: inMinutes(-1) } as const;
  await expect(override({ userId: ada.userId, override: past })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
  const nobody = { userId: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff', override: null };
  await expect(override(nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
