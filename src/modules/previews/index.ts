export { acceptCallback, type CallbackOutcome } from './accept-callback.ts';
export { type ClaimedJob, claimJob } from './claim-job.ts';
export type { PreviewContext, PreviewPorts, PreviewTokenSettings } from './context.ts';
export { type DeviceDeps, deviceRoutes } from './device.routes.ts';
export { expirePreviews } from './expire-previews.ts';
export { jobRoutes } from './job-events.routes.ts';
export { listWithdrawnJobs } from './list-withdrawn-jobs.ts';
export { type PreviewDeps, previewRoutes } from './preview.routes.ts';
export { type SweepResult, sweepStuckJobs } from './sweep-stuck-jobs.ts';
