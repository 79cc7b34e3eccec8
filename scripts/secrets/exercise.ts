import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DEVICE_MODELS } from '../../src/contracts/device-models.ts';
import type { Trace } from './read-traces.ts';
import { sha256Of } from './sha256-of.ts';

export interface ExercisedPerson {
  readonly email: string;
  readonly password: string;
  /** What the person's source says, beside everything else. */
  readonly source: string;
}

/** What a person was given, which belongs to them and to nobody's log. */
export interface Given {
  readonly tokens: Readonly<Record<string, string>>;
  /** Every answer, with the places of tokens taken out where they belong. */
  readonly answers: readonly Trace[];
}

const JSON_TYPE = { 'content-type': 'application/json' };
const END_STATES = ['ready', 'failed', 'cancelled'];
const LOOK_EVERY_MS = 500;
const LOOKS = 240;

/** Uses an API as people do, well and badly: what succeeds, what fails, what is refused, and what is forged. */
export async function exercise(
  urls: { readonly api: string; readonly edge: string },
  person: ExercisedPerson,
): Promise<Given> {
  const answers: Trace[] = [];
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${path.startsWith('/worker') ? urls.edge : urls.api}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : JSON_TYPE), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    answers.push({
      place: `answer of ${method} ${path}`,
      text: `${JSON.stringify([...answer.headers])}\n${text}`,
    });
    const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : {};
    return z.record(z.string(), z.unknown()).parse(parsed);
  };
  const text = (body: Record<string, unknown>, name: string) => z.string().parse(body[name]);

  const { email, password } = person;
  const signedIn = await ask('POST', '/auth/register', { email, password });
  const access = text(signedIn, 'access_token');
  const auth = { authorization: `Bearer ${access}` };
  const key = text(await ask('POST', '/api-keys', { name: 'CI', scopes: ['read'] }, auth), 'key');
  await ask('POST', '/auth/login', { email, password: `${password}-wrong` });
  await ask('POST', '/auth/login', `{"email":"${email}","password":"${password}`);
  await ask('POST', '/auth/register', { email, password });
  await ask('POST', '/auth/password/forgot', { email });
  await ask('POST', '/auth/refresh', { refresh_token: `${text(signedIn, 'refresh_token')}x` });
  await ask('GET', '/auth/me', undefined, { authorization: `Bearer ${key}` });
  await ask('GET', '/auth/me', undefined, { authorization: `Bearer ${access}x` });
  await ask('GET', `/projects?cursor=${access}`, undefined, auth);

  const project = text(await ask('POST', '/projects', { name: 'App', kind: 'mobile_app' }, auth), 'id');
  const content = `import { Text } from 'react-native';\n// ${person.source}\nexport default () => <Text>Hello</Text>;\n`;
  const bytes = new TextEncoder().encode(content);
  const file = { path: 'App.tsx', sha256: await sha256Of(bytes), size_bytes: bytes.byteLength, content };
  const revision = text(await ask('POST', `/projects/${project}/revisions`, { files: [file] }, auth), 'id');
  const device = DEVICE_MODELS['iphone-15'];
  const build = (entry: string) =>
    ask(
      'POST',
      '/preview/build',
      {
        project_id: project,
        revision_id: revision,
        platform: 'ios',
        entries: [{ file: entry }],
        devices: [device?.context],
      },
      { ...auth, 'idempotency-key': randomUUID() },
    );
  const built = await build('App.tsx');
  const failing = await build('Missing.tsx');
  const docs = await ask(
    'POST',
    `/projects/${project}/ai-docs`,
    { revision_id: revision, kind: 'summary', files: ['App.tsx'], provider: 'ai' },
    { ...auth, 'idempotency-key': randomUUID() },
  );
  for (const job of [built, failing, docs]) {
    if (typeof job.job_id !== 'string') continue;
    for (let look = 0; look < LOOKS; look += 1) {
      const { status } = await ask('GET', `/preview/status/${job.job_id}`, undefined, auth);
      if (typeof status !== 'string' || END_STATES.includes(status)) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
  const preview = text(built, 'preview_token');
  await ask('GET', '/preview/screens', undefined, { authorization: `Bearer ${preview}` });
  await ask('GET', '/preview/screens', undefined, { authorization: `Bearer ${preview}x` });
  for (const call of ['claim', 'callback', 'heartbeat'])
    await ask('POST', `/worker/${call}`, { forged: true });
  return {
    answers,
    tokens: { access, preview, key, refresh: text(signedIn, 'refresh_token') },
  };
}
