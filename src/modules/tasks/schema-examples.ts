export const EXAMPLE_TASK_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01';
export const EXAMPLE_OTHER_TASK_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02';
export const EXAMPLE_PROJECT_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01';
export const EXAMPLE_USER_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01';
export const EXAMPLE_LABEL_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e03';
export const EXAMPLE_ATTACHMENT_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e04';

const NOON = '2026-01-15T12:00:00.000Z';

export const EXAMPLE_TASK_SUMMARY = {
  id: EXAMPLE_TASK_ID,
  project_id: EXAMPLE_PROJECT_ID,
  title: 'Show the roast date on the home screen',
  status: 'todo' as const,
  assignee_user_id: EXAMPLE_USER_ID,
  due_on: '2026-02-01',
  label_ids: [EXAMPLE_LABEL_ID],
  blocked: true,
  blocked_by: [EXAMPLE_OTHER_TASK_ID],
  attachment_count: 0,
  version: 1,
  created_by_user_id: EXAMPLE_USER_ID,
  created_at: NOON,
  updated_at: NOON,
  closed_at: null,
};

export const EXAMPLE_TASK = {
  ...EXAMPLE_TASK_SUMMARY,
  description: 'Next to the name of the bean.',
  depends_on: [{ id: EXAMPLE_OTHER_TASK_ID, title: 'Read roast dates', status: 'in_progress' as const }],
  dependents: [],
};

export const EXAMPLE_ACTIVITY = {
  id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e05',
  kind: 'changed' as const,
  actor_user_id: EXAMPLE_USER_ID,
  people: [{ user_id: EXAMPLE_USER_ID, name: 'Ada Lovelace' }],
  changes: { status: { from: 'todo', to: 'in_progress' } },
  at: NOON,
};

export const EXAMPLE_LABEL = {
  id: EXAMPLE_LABEL_ID,
  name: 'design',
  color: '#8a2be2',
  created_at: NOON,
};

export const EXAMPLE_ATTACHMENT = {
  id: EXAMPLE_ATTACHMENT_ID,
  task_id: EXAMPLE_TASK_ID,
  file_name: 'sketch.png',
  content_type: 'image/png',
  size_bytes: 48_213,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  uploader_user_id: EXAMPLE_USER_ID,
  completed_at: NOON,
};
