import type { DeviceContext } from '../contracts/device-context.ts';
import { DEVICE_MODELS } from '../contracts/device-models.ts';
import type { TestPerson } from './test-app.ts';

/** A project with one revision. */
export interface TestProject {
  readonly projectId: string;
  readonly revisionId: string;
}

export interface TestBuild extends TestProject {
  readonly jobId: string;
  readonly previewToken: string;
}

export const IPHONE = contextOf('iphone-15');
export const IPHONE_SE = contextOf('iphone-se');

/** Makes a project of this kind with one revision of one file. */
export async function createTestProject(person: TestPerson, kind = 'mobile_app'): Promise<TestProject> {
  const project = await answerOf(person.call('POST', '/api/v1/projects', { name: 'Brew', kind }), 201);
  const content = 'export default function App() { return null; }';
  const files = [{ path: 'App.tsx', content, ...(await fingerprintOf(content)) }];
  const path = `/api/v1/projects/${project.id}/revisions`;
  const revision = await answerOf(person.call('POST', path, { files }), 201);
  return { projectId: project.id, revisionId: revision.id };
}

/** The body of a build for these devices. */
export function buildRequest(
  project: TestProject,
  devices: readonly object[] = [IPHONE],
): Readonly<Record<string, unknown>> {
  return { project_id: project.projectId, revision_id: project.revisionId, platform: 'ios', devices };
}

/** Starts a build and expects it to be accepted. */
export async function startTestBuild(
  person: TestPerson,
  project: TestProject,
  devices?: readonly object[],
): Promise<TestBuild> {
  const request = buildRequest(project, devices);
  const body = await answerOf(person.call('POST', '/api/v1/preview/build', request), 202);
  return { ...project, jobId: body.job_id, previewToken: body.preview_token };
}

function contextOf(model: string): DeviceContext {
  const found = DEVICE_MODELS[model];
  if (found === undefined) throw new Error(`there is no device model ${model}`);
  return found.context;
}

async function fingerprintOf(content: string): Promise<{ sha256: string; size_bytes: number }> {
  const bytes = new TextEncoder().encode(content);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256: digest.toString('hex'), size_bytes: bytes.length };
}

async function answerOf(pending: Promise<Response>, status: number) {
  const answer = await pending;
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
