export { attachmentRoutes } from './attachments/attachment.routes.ts';
export { sweepAttachments } from './attachments/erase-attachments.ts';
export { findAttachments } from './attachments/find-attachments.ts';
export { erasePersonFromTasks, forgetTasks } from './forget-tasks.ts';
export { labelRoutes } from './labels/label.routes.ts';
export { assertTaskExists, holdTask } from './load-task.ts';
export { tasks } from './tables.ts';
export { type TaskDeps, taskRoutes } from './task.routes.ts';
export { unassignInTeam } from './unassign-in-team.ts';
