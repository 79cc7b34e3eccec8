import type { ScaleWorld } from './scale-world.ts';

type Call = readonly [method: string, path: string, body?: object];

/** Asks every route about lists, tasks, comments and searches once, as people do. Throws when one is refused. */
export async function callRoutes(world: ScaleWorld): Promise<number> {
  const { projectId } = world;
  const tasksPath = `/projects/${projectId}/tasks`;
  const { items, next_cursor: cursor } = await call(world, ['GET', tasksPath]);
  const [first, second, third] = items.map(({ id }: { id: string }) => id);
  const task = `${tasksPath}/${first}`;
  const label = await call(world, ['POST', `/projects/${projectId}/labels`, { name: 'scale' }]);
  const comment = await call(world, [
    'POST',
    `/projects/${projectId}/comments`,
    { body: 'About the roast date' },
  ]);
  const onTask = await call(world, [
    'POST',
    `/projects/${projectId}/comments`,
    { body: 'Roasted', target: { type: 'task', task_id: first } },
  ]);
  const commentPath = `/projects/${projectId}/comments/${onTask.id}`;
  const file = { file_name: 'a.txt', content_type: 'text/plain', size_bytes: 1, sha256: 'a'.repeat(64) };
  const filters = [
    'status=todo',
    'status=todo,in_progress&assignee=me',
    'assignee=none',
    `label=${label.id}`,
    'due_from=2026-01-01&due_to=2026-12-31',
    'blocked=true',
    'blocked=false&status=todo',
    'q=roast',
    'q=ro',
    `cursor=${cursor}`,
  ];
  const calls: Call[] = [
    ['GET', '/auth/me'],
    ['GET', '/auth/sessions'],
    ['GET', '/projects?limit=100'],
    ['GET', `/projects/${projectId}`],
    ...filters.map((filter): Call => ['GET', `${tasksPath}?${filter}`]),
    ['GET', task],
    ['GET', `${task}/activity`],
    ['PATCH', task, { title: 'Changed', label_ids: [label.id], status: 'done' }],
    ['PATCH', task, { after_task_id: second }],
    ['PATCH', task, { after_task_id: null }],
    ['POST', tasksPath, { title: 'New' }],
    ['PUT', `${task}/depends-on/${third}`],
    ['DELETE', `${task}/depends-on/${third}`],
    ['POST', `${task}/attachments`, file],
    ['GET', `${task}/attachments`],
    ['GET', `/projects/${projectId}/labels`],
    ['PATCH', `/projects/${projectId}/labels/${label.id}`, { name: 'other' }],
    ['GET', `/projects/${projectId}/comments`],
    ['GET', `/projects/${projectId}/comments?task_id=${first}`],
    ['GET', `/projects/${projectId}/comments?path=src/App.tsx`],
    ['POST', `/projects/${projectId}/comments`, { body: 'Yes', answer_to: comment.id }],
    ['GET', `/projects/${projectId}/comments/${comment.id}/replies`],
    ['PATCH', commentPath, { body: 'Edited' }],
    ['GET', `${commentPath}/edits`],
    ['PUT', `${commentPath}/star`],
    ['DELETE', `${commentPath}/star`],
    ['DELETE', commentPath],
    ['GET', '/search?q=roast'],
    ['GET', '/search?q=roast%20date'],
    ['GET', '/search?q=ro&in=tasks'],
    ['GET', '/search?q=colurs'],
    ['GET', '/search?q=nobody%20wrote%20this'],
    ['DELETE', `/projects/${projectId}/labels/${label.id}`],
    ['DELETE', task],
  ];
  for (const each of calls) await call(world, each);
  return calls.length + 4;
}

async function call({ apiUrl, accessToken }: ScaleWorld, [method, path, body]: Call) {
  const answer = await fetch(apiUrl + path, {
    method,
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
