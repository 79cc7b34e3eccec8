import { createHash } from 'node:crypto';
import type { TestPerson } from '../../src/testing/test-app.ts';
import { eventually } from './eventually.ts';

export interface StartedBuild {
  readonly jobId: string;
  readonly previewToken: string;
}

/** Sends source as a new project and starts a build of it for these devices, all over HTTP. */
export async function startBuild(
  person: TestPerson,
  files: Readonly<Record<string, string>>,
  devices: readonly object[],
): Promise<StartedBuild> {
  const post = async (path: string, body: unknown) => {
    const answer = await person.call('POST', `/api/v1${path}`, body);
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const project = await post('/projects', { name: 'App', kind: 'mobile_app' });
  const revision = await post(`/projects/${project.id}/revisions`, {
    files: Object.entries(files).map(([path, content]) => ({
      path,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      size_bytes: Buffer.byteLength(content),
    })),
  });
  const request = { project_id: project.id, revision_id: revision.id, platform: 'ios', devices };
  const job = await post('/preview/build', request);
  return { jobId: job.job_id, previewToken: job.preview_token };
}

/** The job's status once it has ended. */
export function awaitEnd(person: TestPerson, jobId: string): Promise<Readonly<Record<string, unknown>>> {
  return eventually(async () => {
    const status = await (await person.call('GET', `/api/v1/preview/status/${jobId}`)).json();
    if (status.status !== 'ready' && status.status !== 'failed') throw new Error(`it is ${status.status}`);
    return status;
  });
}
