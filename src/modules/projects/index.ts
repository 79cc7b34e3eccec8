export { loadOwnedProject, type Project, type ProjectKind } from './load-project.ts';
export { loadRevision, type Revision } from './load-revision.ts';
