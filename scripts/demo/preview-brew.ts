import { randomUUID } from 'node:crypto';
import { bodyOf, type components, createClient, pushSource } from '../../clients/sdk/index.ts';
import { DEVICE_MODELS } from '../../src/contracts/device-models.ts';
import { BREW, readSource } from './read-source.ts';
import { createProgressPrinter, type ProgressOutput } from './show-progress.ts';

type Status = components['schemas']['PreviewStatus'];
type Download = components['schemas']['PreviewDownload'];

export interface Preview {
  readonly email: string;
  readonly tier: string;
  readonly files: number;
  readonly bytes: number;
  readonly status: Status;
  readonly download: Download;
  readonly previewToken: string;
  readonly tokenExpiresAt: string;
}

/**
 * What a developer does, through the SDK alone: sign up, send source, build it for a phone and a tablet,
 * watch, and mint a token for a device. Throws when the build does not become ready.
 */
export async function previewBrew(baseUrl: string, output: ProgressOutput): Promise<Preview> {
  let token: string | null = null;
  const client = createClient({ baseUrl, token: () => token });
  const credentials = { email: `demo-${randomUUID()}@example.com`, password: randomUUID() };
  const signedIn = await bodyOf(client.http.POST('/api/v1/auth/register', { body: credentials }));
  token = signedIn.access_token;

  const body = { name: 'Brew', kind: 'mobile_app' as const };
  const project = await bodyOf(client.http.POST('/api/v1/projects', { body }));
  const { revision } = await pushSource(client, project.id, await readSource(BREW));

  const build = await bodyOf(
    client.http.POST('/api/v1/preview/build', {
      headers: { 'idempotency-key': randomUUID() },
      body: {
        project_id: project.id,
        revision_id: revision.id,
        platform: 'both',
        devices: ['iphone-15', 'galaxy-tab-s9'].map(namedDevice),
      },
    }),
  );
  const print = createProgressPrinter(output);
  for await (const event of client.jobEvents(build.job_id)) print(event);

  const params = { path: { job_id: build.job_id } };
  const status = await bodyOf(client.http.GET('/api/v1/preview/status/{job_id}', { params }));
  if (status.status !== 'ready') throw new Error(`the build ended as ${status.status}`);
  const download = await bodyOf(client.http.GET('/api/v1/preview/download/{job_id}', { params }));
  const minted = await bodyOf(client.http.POST('/api/v1/preview/token', { body: { job_id: build.job_id } }));
  return {
    email: credentials.email,
    tier: signedIn.user.tier,
    files: revision.file_count,
    bytes: revision.bytes,
    status,
    download,
    previewToken: minted.preview_token,
    tokenExpiresAt: minted.expires_at,
  };
}

function namedDevice(name: string) {
  const model = DEVICE_MODELS[name];
  if (model === undefined) throw new Error(`there is no device model ${name}`);
  return { ...model.context, platform: model.platform };
}
