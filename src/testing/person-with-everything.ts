import { devices } from '../modules/devices/tables.ts';
import { systemIdentity } from '../platform/identity.ts';
import type { TestApp, TestPerson } from './test-app.ts';
import { finishTestMap } from './test-map.ts';
import { createTestProject, startTestBuild } from './test-preview.ts';
import { startTestRunner } from './test-runner.ts';

/** One of each thing that a person can have, by the name of its id in paths and bodies. */
export type OwnedIds = Readonly<Record<string, string>>;

const SHA256 = 'a'.repeat(64);
const PICTURE = { file_name: 'sketch.png', content_type: 'image/png', size_bytes: 10, sha256: SHA256 };

/** Makes one of each thing for a person, over HTTP where there is a route for it. */
export async function makeEverything(test: TestApp, person: TestPerson): Promise<OwnedIds> {
  const make = async (path: string, body: object) => {
    const answer = await person.call('POST', `/api/v1${path}`, body);
    if (!answer.ok)
      throw new Error(`POST ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const project = await createTestProject(person);
  const { jobId } = await startTestBuild(person, project);
  const of = `/projects/${project.projectId}`;
  const unsent = { path: 'New.tsx', sha256: SHA256, size_bytes: 10 };
  const upload = await make(`${of}/revisions`, { base_revision_id: project.revisionId, files: [unsent] });
  const task = await make(`${of}/tasks`, { title: 'A task' });
  const otherTask = await make(`${of}/tasks`, { title: 'Another' });
  const label = await make(`${of}/labels`, { name: 'bug', color: '#d73a4a' });
  const comment = await make(`${of}/comments`, { target: { type: 'project' }, body: 'Well done' });
  const { attachment } = await make(`${of}/tasks/${task.id}/attachments`, PICTURE);
  const team = await make('/teams', { name: 'Ours' });
  const invitation = await make(`/teams/${team.id}/invitations`, { email: 'somebody@example.com' });
  const key = await make('/api-keys', { name: 'Mine', scopes: ['read'] });
  const pairing = await make('/pairing/request', {});
  const sessions = await (await person.call('GET', '/api/v1/auth/sessions')).json();
  return {
    project_id: project.projectId,
    revision_id: project.revisionId,
    job_id: jobId,
    upload_id: upload.upload_id,
    task_id: task.id,
    other_task_id: otherTask.id,
    label_id: label.id,
    comment_id: comment.id,
    attachment_id: attachment.id,
    team_id: team.id,
    invitation_id: invitation.id,
    user_id: person.userId,
    key_id: key.id,
    session_id: sessions.items[0].id,
    pairing_id: pairing.pairing_id,
    device_id: await pairDevice(test, person),
    version_id: await makeMap(test, person),
  };
}

async function pairDevice({ deps }: TestApp, { userId }: TestPerson): Promise<string> {
  const id = systemIdentity.id();
  const seen = { pairedAt: new Date(), lastSeenAt: new Date() };
  const phone = { name: 'Phone', platform: 'ios' as const, model: 'iphone-15', osVersion: '18.0' };
  await deps.db.insert(devices).values({ id, userId, ...phone, ...seen, tokenHash: id });
  return id;
}

async function makeMap(test: TestApp, person: TestPerson): Promise<string> {
  const { projectId } = await createTestProject(person, 'web_app');
  const path = `/api/v1/projects/${projectId}/architecture/generate`;
  const { job_id: jobId } = await (await person.call('POST', path, { include_html: true })).json();
  const runner = await startTestRunner(test);
  return (await finishTestMap(test.deps.storage, runner, { projectId, jobId })).versionId;
}
