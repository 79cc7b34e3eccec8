export { type AcceptedAnalysis, acceptAnalysis } from './accept-analysis.ts';
export { acceptCallback, type CallbackOutcome } from './accept-callback.ts';
export { type AcceptedDocs, acceptDocs } from './accept-docs.ts';
export type { AnalysisContext } from './accept-job.ts';
export type {
  AnalysisReadyBody,
  AnalysisResults,
  DocsReadyBody,
  DocsResults,
  KeptAnalysis,
} from './analysis-results.ts';
export { claimDrawing, timeLeftOf } from './claim-drawing.ts';
export { type ClaimedJob, claimJob } from './claim-job.ts';
export type { JobRouter, PreviewContext, PreviewPorts, PreviewTokenSettings } from './context.ts';
export { countJobs, type JobCount } from './count-jobs.ts';
export { countJobUsage } from './count-usage.ts';
export { createDeviceAccess, type DeviceAccessDeps } from './delivery/device-access.ts';
export { EXPRESS_LANE_PATH, expressLane } from './delivery/express-lane.ts';
export { type DeviceDeps, deviceRoutes } from './device.routes.ts';
export { deviceEventRoutes } from './device-events.routes.ts';
export { expireLostPreviews } from './expire-lost-previews.ts';
export { expirePreviews } from './expire-previews.ts';
export {
  listActiveAnalyses,
  listCountedGenerations,
  lockAnalysisQuota,
  openAnalysis,
} from './find-analyses.ts';
export {
  countActiveAiDocs,
  listActiveDocs,
  listCountedDocs,
  listDocs,
  lockDocsQuota,
  openDocs,
} from './find-docs.ts';
export { findJobsWithObjects, findOutputIds, findWinningAttempts } from './find-needed-objects.ts';
export { createForecaster, type Forecaster } from './forecast/create-forecaster.ts';
export { forgetPersonsPreviews } from './forget-person.ts';
export { hasScreen } from './has-screen.ts';
export { jobRoutes } from './job-events.routes.ts';
export { type FailedJob, listFailures } from './list-failures.ts';
export { listRecentJobs, type RecentJob } from './list-recent-jobs.ts';
export { listWithdrawnJobs } from './list-withdrawn-jobs.ts';
export { locateJob, type Whereabouts } from './locate-job.ts';
export { listLostDocs, listLostOutputs, listStoredDocs, noteOutputsDeleted } from './lost-outputs.ts';
export { type Backlog, measureBacklog } from './measure-backlog.ts';
export { type PreviewDeps, previewRoutes } from './preview.routes.ts';
export { purgeEndedJobs } from './purge-ended-jobs.ts';
export { noteMoved, queueOfJob } from './queue-of-job.ts';
export { refuseCall } from './refuse-call.ts';
export { readReported } from './results/read-reported.ts';
export { retryJob } from './retry-job.ts';
export { cancelJob } from './stop-preview.ts';
export { type SweepResult, sweepStuckJobs } from './sweep-stuck-jobs.ts';
export type { DocsJob, InfluenceJob } from './tables.ts';
export type { UsedUpQuota } from './tell-of-quota.ts';
export { forecastFields } from './wire/schemas.ts';
export { toForecastBody } from './wire/to-wire.ts';
