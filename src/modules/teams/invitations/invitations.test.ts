import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { auditOf, setTier, userEventsOf } from '../../../testing/test-records.ts';
import { invitationTokenFor, join, makeTeam, sendMail } from '../../../testing/test-team.ts';
import { teamInvitations, teamMembers } from '../tables.ts';
import { purgeInvitations } from './purge-invitations.ts';

let test: TestApp;
let ada: TestPerson;
let teamId: string;
let path: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  ada = await test.signUp();
  teamId = await makeTeam(ada, 'Coffee & <people>');
  path = `/api/v1/teams/${teamId}/invitations`;
});

const invite = (by: TestPerson, body: object) => by.call('POST', path, body);
const answer = (person: TestPerson, token: string, verb: 'accept' | 'decline') =>
  person.call('POST', `/api/v1/invitations/${token}/${verb}`);
const codeOf = async (response: Response) => [response.status, (await response.json()).error.code];
const isIn = (team: string, { userId }: TestPerson) =>
  test.deps.db.$count(teamMembers, and(eq(teamMembers.teamId, team), eq(teamMembers.userId, userId)));
/** As if so many days had gone by since it was sent. */
const age = (id: string, days: number) =>
  test.deps.db
    .update(teamInvitations)
    .set({ expiresAt: sql`${teamInvitations.expiresAt} - make_interval(days => ${days})` })
    .where(eq(teamInvitations.id, id));
const waiting = async () => (await (await ada.call('GET', path)).json()).items;

describe('an invitation by e-mail', () => {
  it('is sent with a link that works once, and makes its recipient what was offered', async () => {
    const grace = await test.signUp();
    const sent = await invite(ada, { email: ` ${grace.email.toUpperCase()}`, role: 'admin' });
    expect(await sent.json()).toMatchObject({ email: grace.email, role: 'admin', expired: false });
    const token = await invitationTokenFor(test, grace);
    const message = test.mailbox.to(grace.email).find(({ subject }) => subject.includes('invites you'));
    expect(message?.html).toContain('Coffee &amp; &lt;people&gt;');
    expect(message?.text).toContain(ada.email);
    const accepted = await answer(grace, token, 'accept');
    expect(await accepted.json()).toEqual({
      team_id: teamId,
      team_name: 'Coffee & <people>',
      role: 'admin',
      offered_role: 'admin',
      notice: null,
    });
    expect(await waiting()).toEqual([]);
    expect(await codeOf(await answer(grace, token, 'decline'))).toEqual([410, 'LINK_EXPIRED']);
    expect((await auditOf(test.deps.db, teamId)).map(({ action }) => action)).toEqual([
      'team.created',
      'invitation.created',
      'invitation.accepted',
    ]);
  });

  it('is shown to those who have an account, once for all that is sent of it', async () => {
    const grace = await test.signUp();
    const { id } = await (await invite(ada, { email: grace.email })).json();
    await sendMail(test);
    await sendMail(test);
    await ada.call('POST', `${path}/${id}/resend`);
    await sendMail(test);
    const told = (await userEventsOf(test.deps.db, grace.userId)).filter(
      ({ type }) => type === 'notification',
    );
    expect(told.map(({ data }) => data)).toMatchObject(
      [1, 2].map((count) => ({
        type: 'invitation_received',
        count,
        data: { team_id: teamId, invitation_id: id, actor_id: ada.userId, actor_name: ada.email },
      })),
    );
    expect(JSON.stringify(told)).not.toContain('hsi_');
  });

  it('answers alike whether the address has an account or not, and keeps no token', async () => {
    const known = await (await invite(ada, { email: (await test.signUp()).email })).json();
    const unknown = await (await invite(ada, { email: 'nobody-at-all@example.com' })).json();
    const times = { created_at: expect.any(String), expires_at: expect.any(String) };
    expect(known).toEqual({ ...unknown, ...times, id: known.id, email: known.email });
    await sendMail(test);
    const rows = JSON.stringify(await test.deps.db.select().from(teamInvitations));
    expect(rows).not.toContain('hsi_');
    expect(JSON.stringify(test.logs)).not.toContain('hsi_');
  });

  it('lets in nobody but the account of that address', async () => {
    const [grace, other] = await Promise.all([test.signUp(), test.signUp()]);
    await invite(ada, { email: grace.email });
    const token = await invitationTokenFor(test, grace);
    for (const verb of ['accept', 'decline'] as const) {
      expect(await codeOf(await answer(other, token, verb))).toEqual([403, 'FORBIDDEN']);
      expect(await codeOf(await answer(grace, `${token}x`, verb))).toEqual([410, 'LINK_EXPIRED']);
    }
    expect(await isIn(teamId, other)).toBe(0);
    expect((await answer(grace, token, 'accept')).status).toBe(200);
  });

  it('is accepted once by any number of simultaneous answers, which all tell the same', async () => {
    const grace = await test.signUp();
    await invite(ada, { email: grace.email });
    const token = await invitationTokenFor(test, grace);
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(grace, token, 'accept')));
    const bodies = await Promise.all(answers.map((one) => one.json()));
    expect(bodies.map(({ role }) => role)).toEqual(Array(4).fill('member'));
    const entries = await auditOf(test.deps.db, teamId);
    expect(entries.filter(({ action }) => action === 'invitation.accepted')).toHaveLength(1);
  });

  it('ends as one of both when it is accepted and declined at once', async () => {
    const grace = await test.signUp();
    await invite(ada, { email: grace.email });
    const token = await invitationTokenFor(test, grace);
    const [accepted, declined] = await Promise.all([
      answer(grace, token, 'accept'),
      answer(grace, token, 'decline'),
    ]);
    expect([
      [200, 410],
      [410, 204],
    ]).toContainEqual([accepted.status, declined.status]);
    expect(await isIn(teamId, grace)).toBe(accepted.status === 200 ? 1 : 0);
  });

  it('is declined, taken back or expires, and may then be made again', async () => {
    const grace = await test.signUp();
    const send = async () => {
      const { id } = await (await invite(ada, { email: grace.email })).json();
      return { id, token: await invitationTokenFor(test, grace) };
    };
    const declined = await send();
    expect((await answer(grace, declined.token, 'decline')).status).toBe(204);
    const revoked = await send();
    expect((await ada.call('DELETE', `${path}/${revoked.id}`)).status).toBe(204);
    expect(await codeOf(await ada.call('DELETE', `${path}/${revoked.id}`))).toEqual([404, 'NOT_FOUND']);
    const expired = await send();
    await age(expired.id, 7);
    for (const { token } of [declined, revoked, expired]) {
      expect(await codeOf(await answer(grace, token, 'accept'))).toEqual([410, 'LINK_EXPIRED']);
    }
    expect(await waiting()).toMatchObject([{ id: expired.id, expired: true }]);
  });

  it('gives way to a new one once it has expired', async () => {
    const grace = await test.signUp();
    const first = await (await invite(ada, { email: grace.email })).json();
    await age(first.id, 7);
    const second = await (await invite(ada, { email: grace.email })).json();
    expect(await codeOf(await invite(ada, { email: grace.email }))).toEqual([409, 'CONFLICT']);
    expect(await waiting()).toMatchObject([{ id: second.id, expired: false }]);
    expect((await answer(grace, await invitationTokenFor(test, grace), 'accept')).status).toBe(200);
  });

  it('is sent again with a new link and a new life', async () => {
    const grace = await test.signUp();
    const { id, expires_at } = await (await invite(ada, { email: grace.email })).json();
    const older = await invitationTokenFor(test, grace);
    await age(id, 3);
    const resent = await (await ada.call('POST', `${path}/${id}/resend`)).json();
    expect(new Date(resent.expires_at).getTime()).toBeGreaterThanOrEqual(new Date(expires_at).getTime());
    const newer = await invitationTokenFor(test, grace);
    expect(newer).not.toBe(older);
    expect(await codeOf(await answer(grace, older, 'accept'))).toEqual([410, 'LINK_EXPIRED']);
    expect((await answer(grace, newer, 'accept')).status).toBe(200);
    expect(await codeOf(await invite(ada, { email: grace.email }))).toEqual([409, 'CONFLICT']);
  });

  it('reaches a recipient three times an hour at most, and costs them nothing when it is not allowed', async () => {
    const [grace, stranger] = await Promise.all([test.signUp(), test.signUp()]);
    for (let count = 0; count < 5; count += 1) {
      expect(await codeOf(await invite(stranger, { email: grace.email }))).toEqual([404, 'NOT_FOUND']);
    }
    const { id } = await (await invite(ada, { email: grace.email })).json();
    for (let count = 0; count < 2; count += 1) {
      expect((await ada.call('POST', `${path}/${id}/resend`)).status).toBe(200);
    }
    const refused = await ada.call('POST', `${path}/${id}/resend`);
    expect(await codeOf(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(refused.headers.get('retry-after')).not.toBeNull();
  });

  it('is forgotten with its address some time after it ended', async () => {
    const { id, expires_at } = await (await invite(ada, { email: 'forget-me@example.com' })).json();
    await purgeInvitations(test.deps, new Date(expires_at));
    expect(await waiting()).toMatchObject([{ id }]);
    await purgeInvitations(test.deps, new Date(new Date(expires_at).getTime() + 1));
    expect(await waiting()).toEqual([]);
  });
});

describe('an invitation by name', () => {
  it('reaches somebody one shares a team with, and nobody else', async () => {
    const [grace, stranger] = await Promise.all([test.signUp(), test.signUp()]);
    await join(test, ada, { teamId, person: grace, role: 'guest' });
    path = `/api/v1/teams/${await makeTeam(ada, 'Another')}/invitations`;
    expect(await codeOf(await invite(ada, { user_id: stranger.userId }))).toEqual([404, 'NOT_FOUND']);
    const sent = await (await invite(ada, { user_id: grace.userId })).json();
    expect(sent).toMatchObject({ email: null, user_id: grace.userId, role: 'member' });
    const token = await invitationTokenFor(test, grace);
    expect(await codeOf(await answer(stranger, token, 'accept'))).toEqual([403, 'FORBIDDEN']);
    expect((await answer(grace, token, 'accept')).status).toBe(200);
    for (const body of [{}, { user_id: grace.userId, email: grace.email }]) {
      expect(await codeOf(await invite(ada, body))).toEqual([422, 'VALIDATION_ERROR']);
    }
  });
});

describe('who may invite', () => {
  it('is told by their role: admins, and to the role of admin the owner alone', async () => {
    const [grace, linus] = await Promise.all([test.signUp(), test.signUp()]);
    await join(test, ada, { teamId, person: grace, role: 'admin' });
    await join(test, ada, { teamId, person: linus, role: 'member' });
    expect((await invite(grace, { email: 'a@example.com' })).status).toBe(201);
    expect(await codeOf(await invite(grace, { email: 'b@example.com', role: 'admin' }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect(await codeOf(await invite(linus, { email: 'c@example.com' }))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await linus.call('GET', path))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await invite(grace, { email: linus.email }))).toEqual([409, 'CONFLICT']);
  });
});

describe('a person of the free tier', () => {
  it('joins as a guest whatever was offered, and is told', async () => {
    const free = await test.signUp();
    await setTier(test.deps.db, free.userId, 'free');
    await invite(ada, { email: free.email, role: 'admin' });
    const accepted = await answer(free, await invitationTokenFor(test, free), 'accept');
    const body = await accepted.json();
    expect(body).toMatchObject({ role: 'guest', offered_role: 'admin' });
    expect(body.notice).toContain('upgrade');
    // Paying later does not make them an admin whom nobody made one.
    await setTier(test.deps.db, free.userId, 'pro');
    const team = await (await free.call('GET', `/api/v1/teams/${teamId}`)).json();
    expect(team).toMatchObject({ role: 'guest', acts_as: 'guest' });
  });

  it('joins one team, however many invitations are accepted at once', async () => {
    const free = await test.signUp();
    await setTier(test.deps.db, free.userId, 'free');
    const tokens: string[] = [];
    const teamIds: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const owner = await test.signUp();
      const id = await makeTeam(owner, `team ${count}`);
      await owner.call('POST', `/api/v1/teams/${id}/invitations`, { email: free.email });
      tokens.push(await invitationTokenFor(test, free));
      teamIds.push(id);
    }
    const answers = await Promise.all(tokens.map((token) => answer(free, token, 'accept')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403, 403]);
    const refused = await answers.find(({ status }) => status === 403)?.json();
    expect(refused.error).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'teams_joined', limit: 1, tier: 'free', recommended_tier: 'pro' },
    });
    const joined = await Promise.all(teamIds.map((id) => isIn(id, free)));
    expect(joined.filter((count) => count > 0)).toHaveLength(1);
    // Whoever leaves has room again.
    const left = teamIds[joined.indexOf(1)];
    await free.call('DELETE', `/api/v1/teams/${left}/members/${free.userId}`);
    const open = tokens[joined.indexOf(0)] ?? '';
    expect((await answer(free, open, 'accept')).status).toBe(200);
  });

  it('keeps the teams a higher tier joined, and reads in them', async () => {
    const person = await test.signUp();
    const teamIds = [teamId, await makeTeam(ada, 'Second')];
    for (const id of teamIds) {
      await test.deps.db
        .insert(teamMembers)
        .values({ teamId: id, userId: person.userId, role: 'admin', joinedAt: new Date() });
    }
    await setTier(test.deps.db, person.userId, 'free');
    const { items } = await (await person.call('GET', '/api/v1/teams')).json();
    expect(items).toMatchObject(teamIds.toReversed().map((id) => ({ id, role: 'admin', acts_as: 'guest' })));
    expect(await codeOf(await person.call('PATCH', `/api/v1/teams/${teamId}`, { name: 'x' }))).toEqual([
      403,
      'GUEST_READ_ONLY',
    ]);
    await setTier(test.deps.db, person.userId, 'pro');
    expect((await person.call('PATCH', `/api/v1/teams/${teamId}`, { name: 'x' })).status).toBe(200);
  });
});
