export type { JobStreamEvent } from '../../src/contracts/job-events.ts';
export { ApiError } from './api-error.ts';
export { bodyOf, type ClientOptions, createClient, type HiveSyncClient } from './client.ts';
export {
  type FetchedScreen,
  type FetchedScreens,
  fetchScreens,
  type KnownLayouts,
} from './fetch-screens.ts';
export { type PushedSource, pushSource, type Revision, type SourceFile } from './push-source.ts';
export { repeatBroken } from './repeat-broken.ts';
export type { components, paths } from './schema.gen.ts';
export { type ServerEvent, type ServerEventsOptions, serverEvents } from './server-events.ts';
