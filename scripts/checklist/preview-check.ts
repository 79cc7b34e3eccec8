import { randomUUID } from 'node:crypto';
import { ApiError, bodyOf, createClient, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { DEVICE_MODELS } from '../../src/contracts/device-models.ts';
import { type Check, CheckFailed, type Target } from './check.ts';

const APP = `import { Text, View } from 'react-native';

export default function App() {
  return (
    <View style={{ padding: 24 }}>
      <Text>It works</Text>
    </View>
  );
}
`;

/** What a person does first; afterwards the account and all that is its own is deleted again. */
export const previewCheck: Check = {
  name: 'preview',
  about: 'somebody can register, build a screen and see it on a device',
  async run(target) {
    let token: string | null = null;
    const client = createClient({ baseUrl: target.url, token: () => token });
    const credentials = { email: target.email, password: randomUUID() };
    try {
      token = (await bodyOf(client.http.POST('/api/v1/auth/register', { body: credentials }))).access_token;
    } catch (error) {
      throw explained(error, 'nobody can register');
    }
    try {
      const startedAt = performance.now();
      const texts = await buildAndFetch(target, client);
      if (!texts.includes('It works')) throw new CheckFailed('the device was shown something else');
      return `a screen after ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
    } catch (error) {
      throw explained(error, 'the preview failed');
    } finally {
      await deleteAccount(target.url, token, credentials.password);
    }
  },
};

/** Whatever became of the preview: nobody else would. */
async function deleteAccount(url: string, token: string, password: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/profile`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  if (!answer.ok) throw new CheckFailed(`the account that was made for it is left behind (${answer.status})`);
}

async function buildAndFetch(target: Target, client: HiveSyncClient): Promise<string> {
  const device = DEVICE_MODELS['iphone-15'];
  if (device === undefined) throw new Error('there is no such device model');
  const project = await bodyOf(
    client.http.POST('/api/v1/projects', { body: { name: 'Checklist', kind: 'mobile_app' } }),
  );
  const files = [{ path: 'App.tsx', content: new TextEncoder().encode(APP) }];
  const { revision } = await pushSource(client, project.id, files);
  const build = await bodyOf(
    client.http.POST('/api/v1/preview/build', {
      headers: { 'idempotency-key': randomUUID() },
      body: {
        project_id: project.id,
        revision_id: revision.id,
        platform: device.platform,
        entries: [{ file: 'App.tsx' }],
        devices: [device.context],
      },
    }),
  );
  await awaitReady(client, build.job_id, target.buildSeconds);
  const { http } = createClient({ baseUrl: target.url, token: () => build.preview_token });
  const screens = await bodyOf(http.GET('/api/v1/preview/screens'));
  const screenId = screens.items[0]?.screen_id;
  if (screenId === undefined) throw new CheckFailed('the preview has no screen');
  const params = { path: { screen_id: screenId } };
  const layout = await http.GET('/api/v1/preview/screens/{screen_id}/layout.json', { params });
  return JSON.stringify(layout.data);
}

async function awaitReady(client: HiveSyncClient, jobId: string, seconds: number): Promise<void> {
  const signal = AbortSignal.timeout(seconds * 1_000);
  try {
    for await (const event of client.jobEvents(jobId, { signal })) {
      if (event.event === 'ready') return;
      if (event.event === 'failed') throw new CheckFailed(`the build failed with ${event.data.error.code}`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  throw new CheckFailed(`the build was not ready within ${seconds} seconds: does a runner serve?`);
}

function explained(error: unknown, what: string): unknown {
  if (!(error instanceof ApiError)) return error;
  return new CheckFailed(`${what}: ${error.code} (${error.status})`);
}
