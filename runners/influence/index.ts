export { DEFAULT_ENVIRONMENT, type Environment } from './conditions/environment.ts';
export { DEFAULT_LIMITS, type InfluenceLimits } from './limits.ts';
export { createInfluenceReport } from './report/create-influence-report.ts';
export type { InfluenceFiles, InfluenceInput } from './report/influence-input.ts';
export { muteSelectors } from './report/mute-selectors.ts';
export type { InfluenceReport, LineageEntry, ReportDeclaration, ReportPage } from './report/report-types.ts';
export { SheetCache } from './sheets/sheet-library.ts';
export { listPages } from './templates/open-page.ts';
