import type { z } from '@hono/zod-openapi';
import type { Activity } from './list-activity.ts';
import type { Task } from './load-task.ts';
import type { activityPageSchema, taskSchema, taskSummarySchema } from './schemas.ts';
import type { TaskSummary } from './task-columns.ts';

export function toSummaryBody(task: TaskSummary): z.infer<typeof taskSummarySchema> {
  return {
    id: task.id,
    project_id: task.projectId,
    title: task.title,
    status: task.status,
    assignee_user_id: task.assigneeUserId,
    due_on: task.dueOn,
    label_ids: task.labelIds,
    blocked: task.blockedBy.length > 0,
    blocked_by: task.blockedBy,
    attachment_count: task.attachmentCount,
    version: task.version,
    created_by_user_id: task.createdByUserId,
    created_at: task.createdAt.toISOString(),
    updated_at: task.updatedAt.toISOString(),
    closed_at: task.closedAt?.toISOString() ?? null,
  };
}

export function toTaskBody(task: Task): z.infer<typeof taskSchema> {
  return {
    ...toSummaryBody(task),
    description: task.description,
    depends_on: [...task.dependsOn],
    dependents: [...task.dependents],
  };
}

export function toActivityBody(activity: Activity): z.infer<typeof activityPageSchema>['items'][number] {
  return {
    id: activity.id,
    kind: activity.kind,
    actor_user_id: activity.actorUserId,
    people: activity.people.map(({ userId, name }) => ({ user_id: userId, name })),
    changes: { ...activity.changes },
    at: activity.at.toISOString(),
  };
}
