import { createHash } from 'node:crypto';
import type { TestPerson } from './test-app.ts';
import type { TestProject } from './test-preview.ts';

/** A page with a sheet in which rules compete. */
export const SITE: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<link rel="stylesheet" href="site.css">
<link rel="stylesheet" href="https://example.com/far.css">
<main><p class="note">Text</p></main>`,
  'about.html': `<!doctype html>
<link rel="stylesheet" href="site.css">
<p>About</p>`,
  'print.css': 'aside { display: none }',
  'theme.scss': '$ink: green;\n.note { color: $ink }',
  'site.css': 'p { color: red }\n.note { color: green }\nmain { margin: 0 }',
};

/** Sends files as a new revision: of a new web project unless one is named. */
export async function createTestSite(
  person: TestPerson,
  files: Readonly<Record<string, string>> = SITE,
  projectId?: string,
): Promise<TestProject> {
  const post = async (path: string, body: unknown) => {
    const answer = await person.call('POST', `/api/v1${path}`, body);
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const id = projectId ?? (await post('/projects', { name: 'Site', kind: 'web_app' })).id;
  const revision = await post(`/projects/${id}/revisions`, {
    files: Object.entries(files).map(([path, content]) => ({
      path,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      size_bytes: Buffer.byteLength(content),
    })),
  });
  return { projectId: id, revisionId: revision.id };
}
