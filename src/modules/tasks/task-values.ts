import type { TaskChanges, TaskStatus } from './tables.ts';

/** What people say of a task. */
export interface TaskValues {
  readonly title: string;
  readonly description: string;
  readonly status: TaskStatus;
  readonly assigneeUserId: string | null;
  readonly dueOn: string | null;
  /** By name, in order. */
  readonly labels: readonly string[];
}

const WIRE_NAMES: Readonly<Record<keyof TaskValues, string>> = {
  title: 'title',
  description: 'description',
  status: 'status',
  assigneeUserId: 'assignee_user_id',
  dueOn: 'due_on',
  labels: 'labels',
};

/** What differs, by the names on the wire. Of a description it is told only that it changed. */
export function compareTasks(before: TaskValues, after: TaskValues): TaskChanges {
  const fields = Object.keys(WIRE_NAMES) as (keyof TaskValues)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [WIRE_NAMES[field], toChange(field, before, after)]),
  );
}

function toChange(field: keyof TaskValues, before: TaskValues, after: TaskValues) {
  return field === 'description' ? { from: null, to: null } : { from: before[field], to: after[field] };
}

/** Nothing more is to be done about it, so it blocks nothing. */
export function isClosed(status: TaskStatus): boolean {
  return status === 'done' || status === 'cancelled';
}
