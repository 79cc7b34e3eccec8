export type { DocsAsset } from './docs-page.ts';
export { type ReferenceDeps, referenceRoutes } from './routes.ts';
