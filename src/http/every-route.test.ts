import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_KEY_SCOPES } from '../contracts/api-key-scopes.ts';
import { ERROR_CODES } from '../contracts/errors.ts';
import { signPreviewToken } from '../contracts/preview-token.ts';
import { makeAdmin } from '../modules/accounts/index.ts';
import { fillPath, type Operation, readOperations } from '../testing/openapi-operations.ts';
import { pairDevice } from '../testing/paired-device.ts';
import { createTestApp, TEST_INTERNAL_TOKEN, type TestApp, type TestPerson } from '../testing/test-app.ts';
import { scopesFor } from './api-key-access.ts';
import { ERROR_STATUS } from './problem.ts';

/** Routes that are open to everybody; one that states no right and is not here fails. */
const PUBLIC = [
  'POST /api/v1/auth/register',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/email/verify',
  'POST /api/v1/auth/google',
  'POST /api/v1/auth/apple',
  'POST /api/v1/auth/password/forgot',
  'POST /api/v1/auth/session-exchange',
  'POST /api/v1/auth/password/reset',
  'POST /api/v1/pairing/join',
  'GET /api/v1/capabilities',
  'GET /api/v1/registries/languages',
  'GET /api/v1/registries/errors',
  'GET /api/v1/tiers',
  'GET /api/v1/health',
  'GET /api/v1/health/ready',
  'GET /api/v1/health/deep',
  'GET /health',
  'GET /health/ready',
  'GET /health/deep',
];
const PROOFS = [
  'accessToken',
  'adminToken',
  'previewToken',
  'deviceToken',
  'workerSignature',
  'internalToken',
];
const NOBODYS_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';

let test: TestApp;
let ada: TestPerson;
let admin: TestPerson;
let operations: Operation[];
let tokens: Record<string, string>;

beforeAll(async () => {
  test = await createTestApp();
  [ada, admin] = [await test.signUp(), await test.signUp()];
  await makeAdmin({ ...test.deps, requestId: 'test' }, admin.email);
  operations = await readOperations(test.app);
  const previewClaims = {
    job_id: NOBODYS_ID,
    project_id: NOBODYS_ID,
    user_id: ada.userId,
    platform: 'ios' as const,
    tier: 'premium' as const,
    allowed_device_types: ['virtual' as const],
    devices: ['d1'],
    flags: [],
  };
  const { secrets, ttlSeconds } = test.deps.previewTokens;
  tokens = {
    accessToken: ada.accessToken,
    adminToken: admin.accessToken,
    previewToken: await signPreviewToken(secrets, previewClaims, { issuedAt: new Date(), ttlSeconds }),
    deviceToken: await pairDevice(test.app, ada),
    internalToken: TEST_INTERNAL_TOKEN,
  };
});

afterAll(() => test.close());

const isForPeople = ({ proof }: Operation) => proof === 'accessToken' || proof === 'adminToken';
const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

interface Call {
  readonly token?: string | undefined;
  readonly id?: string;
  readonly body?: BodyInit | undefined;
  readonly type?: string | undefined;
}

function call(operation: Operation, options: Call) {
  return test.app.request(fillPath(operation.path, options.id ?? NOBODYS_ID), {
    method: operation.method,
    headers: {
      ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
      ...(options.type === undefined ? {} : { 'Content-Type': options.type }),
    },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

/** Asserts the envelope, the code's status, and that nothing of our insides is in it. */
async function expectProblem(operation: Operation, answer: Response, codes: readonly string[]) {
  const text = await answer.text();
  const where = `${nameOf(operation)} answered ${answer.status} ${text}`;
  const { error } = JSON.parse(text);
  expect(codes, where).toContain(error.code);
  const known = ERROR_CODES.find((code) => code === error.code);
  expect(known === undefined ? null : ERROR_STATUS[known], where).toBe(answer.status);
  expect(Object.keys(error), where).toEqual(['code', 'message', 'details', 'request_id']);
  expect(error.message.length, where).toBeGreaterThan(10);
  expect(text, where).not.toMatch(
    /node_modules|\.ts:\d|\bat \w+ \(|select |insert |drizzle|postgres:|stack/i,
  );
}

describe('every route', () => {
  it('states what it is for, who may use it, and which errors it gives', () => {
    expect(operations.length).toBeGreaterThan(25);
    for (const operation of operations) {
      const where = nameOf(operation);
      expect(operation.summary, where).toBeTruthy();
      expect(operation.tags, where).toHaveLength(1);
      if (operation.proof === null) expect(PUBLIC, where).toContain(where);
      else expect(PROOFS, where).toContain(operation.proof);
      const statuses = Object.keys(operation.responses).map(Number);
      expect(
        statuses.some((status) => status < 400),
        where,
      ).toBe(true);
      if (operation.proof !== null) expect(statuses, where).toContain(401);
      if (operation.requestBody !== undefined) expect(statuses, where).toContain(422);
    }
  });

  it('shows an example of every JSON body that a client sends', () => {
    for (const operation of operations.filter(({ proof }) => proof !== 'workerSignature')) {
      const body = operation.requestBody?.content['application/json'];
      if (body !== undefined) expect(body.example, nameOf(operation)).toBeDefined();
    }
  });

  it('refuses callers without proof, before it looks at anything else', async () => {
    for (const operation of operations.filter(({ proof }) => proof !== null)) {
      for (const id of [NOBODYS_ID, 'malformed']) {
        const answer = await call(operation, { id });
        expect(answer.status, nameOf(operation)).toBe(401);
        await expectProblem(operation, answer, ['AUTH_REQUIRED', 'CALLBACK_REJECTED']);
      }
    }
  });

  it('refuses proof that is made up, or of another kind', async () => {
    for (const operation of operations.filter(({ proof }) => proof !== null)) {
      // A person is known wherever people are; what administrators may is another test.
      const isPerson = (kind: string | null) => kind === 'accessToken' || kind === 'adminToken';
      const others = Object.entries(tokens).filter(
        ([kind]) => kind !== operation.proof && !(isPerson(kind) && isPerson(operation.proof)),
      );
      for (const token of ['made-up', 'a.b.c', ...others.map(([, token]) => token)]) {
        const answer = await call(operation, { token });
        expect(answer.status, nameOf(operation)).toBe(401);
        await expectProblem(operation, answer, ['AUTH_INVALID', 'CALLBACK_REJECTED']);
      }
    }
  });

  it('takes a web session wherever it takes a person, and changes nothing for pages of other sites', async () => {
    const { token } = await (await ada.call('POST', '/api/v1/auth/session-token')).json();
    const signedIn = await test.app.request('/api/v1/auth/session-exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ token }),
    });
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    for (const operation of operations.filter(({ proof }) => proof !== null)) {
      const where = nameOf(operation);
      const takesCookies = (operation.security ?? []).some((proof) => 'webSession' in proof);
      expect(takesCookies, where).toBe(['accessToken', 'adminToken'].includes(operation.proof ?? ''));
      const answer = await test.app.request(fillPath(operation.path, NOBODYS_ID), {
        method: operation.method,
        headers: { Cookie: cookie, Origin: 'https://evil.example' },
      });
      if (!takesCookies) {
        await expectProblem(operation, answer, ['AUTH_REQUIRED', 'CALLBACK_REJECTED']);
      } else if (operation.method === 'GET') {
        expect(answer.status, where).not.toBe(401);
        expect(answer.headers.get('Access-Control-Allow-Origin'), where).toBeNull();
        await answer.body?.cancel();
      } else {
        await expectProblem(operation, answer, ['FORBIDDEN']);
      }
    }
  });

  it('opens to an API key what its scopes say, and tells in the document whether it takes keys', async () => {
    const keys = await Promise.all(
      API_KEY_SCOPES.map(async (scope) => {
        const answer = await ada.call('POST', '/api/v1/api-keys', { name: scope, scopes: [scope] });
        return { scope, key: (await answer.json()).key };
      }),
    );
    for (const operation of operations.filter(isForPeople)) {
      const where = nameOf(operation);
      const accepted = scopesFor(operation.method, operation.path);
      const takesKeys = (operation.security ?? []).some((proof) => 'apiKey' in proof);
      expect(takesKeys, where).toBe(accepted.length > 0);
      for (const { scope, key } of keys) {
        const answer = await call(operation, { ...validCall(operation), token: key });
        if (accepted.includes(scope)) {
          expect([401, 403], `${where} with ${scope}`).not.toContain(answer.status);
          await answer.body?.cancel();
        } else {
          await expectProblem(operation, answer, ['FORBIDDEN']);
        }
      }
    }
  });

  it('opens what administrators do to administrators alone, whose API keys are none', async () => {
    const forAdmins = operations.filter(({ proof }) => proof === 'adminToken');
    expect(forAdmins.length).toBeGreaterThan(5);
    const made = await admin.call('POST', '/api/v1/api-keys', { name: 'All', scopes: [...API_KEY_SCOPES] });
    const { key } = await made.json();
    for (const operation of operations) {
      const isAdmins = operation.path.startsWith('/api/v1/admin/');
      expect(operation.proof === 'adminToken', nameOf(operation)).toBe(isAdmins);
      if (!isAdmins) continue;
      for (const token of [ada.accessToken, key]) {
        const answer = await call(operation, { ...validCall(operation), token });
        await expectProblem(operation, answer, ['FORBIDDEN']);
      }
      const answer = await call(operation, validCall(operation));
      expect([200, 202, 404], nameOf(operation)).toContain(answer.status);
      await answer.body?.cancel();
    }
  });

  it('refuses malformed ids, and answers unknown ones as missing', async () => {
    const withIds = operations.filter(
      (operation) => operation.path.includes('_id}') && isForPeople(operation),
    );
    expect(withIds.length).toBeGreaterThan(8);
    for (const operation of withIds) {
      const { token, body, type } = validCall(operation);
      const malformed = await call(operation, { token, body, type, id: 'not%20an%20id' });
      await expectProblem(operation, malformed, ['VALIDATION_ERROR']);
      const query = operation.path.endsWith('/files') ? '?path=a.ts' : '';
      const unknown = await call({ ...operation, path: operation.path + query }, { token, body, type });
      await expectProblem(operation, unknown, ['NOT_FOUND']);
    }
  });

  it('refuses malformed, mistyped and oversized bodies', async () => {
    const withBody = operations.filter(
      ({ requestBody, proof }) => requestBody !== undefined && proof !== 'workerSignature',
    );
    expect(withBody.length).toBeGreaterThan(5);
    const large = new TextEncoder().encode(`{"x":"${'y'.repeat(test.deps.maxUploadBytes)}"}`);
    for (const operation of withBody) {
      const { token } = validCall(operation);
      const send = (body: BodyInit, type: string) => call(operation, { token, body, type });
      for (const body of ['{', '[]', '"text"', '{"__proto__":null,"constructor":{}}', '']) {
        const answer = await send(body, 'application/json');
        await expectProblem(operation, answer, ['VALIDATION_ERROR', 'INVALID_DEVICE_CONTEXT']);
      }
      await expectProblem(operation, await send('a=b', 'text/plain'), ['UNSUPPORTED_MEDIA_TYPE']);
      await expectProblem(operation, await send(large, 'application/json'), ['PAYLOAD_TOO_LARGE']);
    }
  });

  it('never fails on hostile queries', async () => {
    const hostile = ['%00', '%f0%28%8c%28', "'%20or%201=1--", '../../etc/passwd', 'x'.repeat(5_000)];
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const { token } = validCall(operation);
      const names = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
      for (const value of hostile) {
        const query = names.map(({ name }) => `${name}=${value}`).join('&');
        const answer = await call({ ...operation, path: `${operation.path}?${query}` }, { token });
        expect(answer.status, `${nameOf(operation)} with ${value.slice(0, 40)}`).toBeLessThan(500);
        await answer.body?.cancel();
      }
    }
  });
});

/** The proof and the example body with which the route would go on. */
function validCall(operation: Operation) {
  const example = operation.requestBody?.content['application/json']?.example;
  return {
    token: tokens[operation.proof ?? ''] ?? 'none',
    ...(example === undefined ? {} : { body: JSON.stringify(example), type: 'application/json' }),
  };
}
