export type { MapDeps, MapPorts } from './context.ts';
export { countMapUsage } from './count-usage.ts';
export { findVersions } from './find-versions.ts';
export { mapRoutes } from './map.routes.ts';
export { forgetMaps, pruneLostOutputs, pruneMapVersions } from './prune-maps.ts';
export { createAnalysisResults } from './results/create-analysis-results.ts';
