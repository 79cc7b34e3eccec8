export { loadOwnedProject, type Project, type ProjectKind } from './load-project.ts';
export { loadLatestRevision, loadRevision, type Revision } from './load-revision.ts';
export { projectRoutes } from './project.routes.ts';
export type { ProjectPorts } from './project-context.ts';
export { purgeDeletedProjects } from './purge-deleted-projects.ts';
export { type RevisionDeps, revisionRoutes } from './revision.routes.ts';
export { sweepUploads } from './sweep-uploads.ts';
