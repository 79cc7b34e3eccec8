export { type CommentDeps, commentRoutes } from './comment.routes.ts';
export { erasePersonFromComments, forgetComments } from './delete-comment.ts';
export { comments } from './tables.ts';
