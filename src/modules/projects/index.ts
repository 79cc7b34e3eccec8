export { countProjectsOf, projectsOfTeam } from './count-projects.ts';
export { createRevision } from './create-revision.ts';
export { filterViewers } from './filter-viewers.ts';
export type { CreatedRevision } from './find-made-before.ts';
export {
  type BlobOfProject,
  findNeededBlobs,
  findProjects,
  findRevisions,
} from './find-needed-objects.ts';
export {
  deleteProjectsOfTeam,
  forgetPersonsProjects,
  listOwnProjectIds,
} from './forget-person.ts';
export { getRevision } from './get-revision.ts';
export { isProjectThere } from './is-project-there.ts';
export { loadFile } from './load-file.ts';
export { loadLatestRevision, loadRevision, type Revision } from './load-revision.ts';
export { type OpenedProject, openProject, visibleProjects } from './open-project.ts';
export { type ProjectDeps, projectRoutes } from './project.routes.ts';
export type { ProjectPorts } from './project-context.ts';
export { purgeDeletedProjects } from './purge-deleted-projects.ts';
export { type RevisionDeps, revisionRoutes } from './revision.routes.ts';
export { REVISION_EXAMPLE, revisionSchema, toRevisionBody } from './schemas.ts';
export { sweepUploads } from './sweep-uploads.ts';
export { type Project, type ProjectKind, projects } from './tables.ts';
export type { ReadTemplate } from './templates.ts';
