import { randomUUID } from 'node:crypto';
import { bodyOf, createClient, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { DEVICE_MODELS } from '../../src/contracts/device-models.ts';
import { tinyProject } from '../chaos/load/tiny-project.ts';

/** Somebody who uses an installation, before and after its end. */
export interface Inhabitant {
  readonly client: HiveSyncClient;
  readonly projectId: string;
  readonly revisionId: string;
  readonly jobId: string;
  readonly credentials: { readonly email: string; readonly password: string };
  readonly refreshToken: string;
}

/** Registers somebody with a project, a preview that is ready, a task and a comment. */
export async function fillInstallation(baseUrl: string): Promise<Inhabitant> {
  const credentials = { email: `drill-${randomUUID()}@example.com`, password: randomUUID() };
  let token: string | null = null;
  const client = createClient({ baseUrl, token: () => token });
  const signedIn = await bodyOf(client.http.POST('/api/v1/auth/register', { body: credentials }));
  token = signedIn.access_token;
  const project = { name: 'Drill', kind: 'mobile_app' as const };
  const { id: projectId } = await bodyOf(client.http.POST('/api/v1/projects', { body: project }));
  const { revision } = await pushSource(client, projectId, tinyProject('of the drill', false));
  const inhabitant = { client, projectId, revisionId: revision.id, credentials };
  const jobId = await buildPreview(inhabitant);
  const params = { path: { project_id: projectId } };
  const task = { title: 'Survive' };
  await bodyOf(client.http.POST('/api/v1/projects/{project_id}/tasks', { params, body: task }));
  const comment = { target: { type: 'project' as const }, body: 'Was here' };
  await bodyOf(client.http.POST('/api/v1/projects/{project_id}/comments', { params, body: comment }));
  return { ...inhabitant, jobId, refreshToken: signedIn.refresh_token };
}

/** Builds a preview and waits until it is ready. Tells the id of its job, and throws when it ends otherwise. */
export async function buildPreview(
  inhabitant: Pick<Inhabitant, 'client' | 'projectId' | 'revisionId'>,
): Promise<string> {
  const device = DEVICE_MODELS['iphone-15'];
  if (device === undefined) throw new Error('there is no such device model');
  const { client, projectId, revisionId } = inhabitant;
  const { job_id } = await bodyOf(
    client.http.POST('/api/v1/preview/build', {
      headers: { 'idempotency-key': randomUUID() },
      body: {
        project_id: projectId,
        revision_id: revisionId,
        platform: device.platform,
        devices: [device.context],
      },
    }),
  );
  let last = '';
  for await (const { event } of client.jobEvents(job_id)) last = event;
  if (last !== 'ready') throw new Error(`the build ended as ${last}`);
  return job_id;
}

/** Signs in anew, with the password, as somebody whose sessions may be gone. */
export async function signInAgain(baseUrl: string, inhabitant: Inhabitant): Promise<Inhabitant> {
  let token: string | null = null;
  const client = createClient({ baseUrl, token: () => token });
  const body = inhabitant.credentials;
  token = (await bodyOf(client.http.POST('/api/v1/auth/login', { body }))).access_token;
  return { ...inhabitant, client };
}
