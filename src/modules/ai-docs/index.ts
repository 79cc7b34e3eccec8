export { docsRoutes } from './ai-docs.routes.ts';
export { type AiCaps, type DocsDeps, type DocsPorts, toDocsLimits } from './context.ts';
export { countDocsUsage } from './docs-quota.ts';
export { forgetDocs, pruneLostDocs } from './forget-docs.ts';
export { createDocsResults } from './results/create-docs-results.ts';
export { forgetUsageOf } from './usage.ts';
