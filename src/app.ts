import type { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { Tier } from './contracts/tiers.ts';
import { requireAdmin } from './http/admin-access.ts';
import { requireUser } from './http/authentication.ts';
import { DEFAULT_BODY_BYTES, limitBody } from './http/body-limit.ts';
import type { HttpEnv } from './http/context.ts';
import { allowOrigins } from './http/cross-origin.ts';
import { requireDevice } from './http/device-authentication.ts';
import { answerError, answerNotFound, answerWrongMethod } from './http/error-handler.ts';
import { discardBodyOfHead } from './http/head-requests.ts';
import { idempotency } from './http/idempotency.ts';
import { requireInternalToken } from './http/internal-token.ts';
import type { Lane } from './http/lane.ts';
import { limitRequestsByTier } from './http/rate-limit.ts';
import { relayStream } from './http/relay-stream.ts';
import { requestLog } from './http/request-log.ts';
import { requestMetrics } from './http/request-metrics.ts';
import type { Guards, RouteDeps } from './http/route-deps.ts';
import { createRouter } from './http/router.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createWebSessions, type WebSessions } from './http/web-session.ts';
import {
  type AccountDeps,
  accountPages,
  accountRoutes,
  authenticateUser,
  loadTier,
} from './modules/accounts/index.ts';
import {
  countDocsUsage,
  createDocsResults,
  type DocsPorts,
  docsRoutes,
  toDocsLimits,
} from './modules/ai-docs/index.ts';
import { commentRoutes } from './modules/comments/index.ts';
import {
  announceDeviceNews,
  authenticateDevice,
  type DeviceRouteDeps,
  pairingRoutes,
} from './modules/devices/index.ts';
import { entitlementRoutes } from './modules/entitlements/index.ts';
import { type EventDeps, eventRoutes } from './modules/events/index.ts';
import {
  countBuildSlots,
  createHeartbeatLane,
  createHeartbeatRecorder,
  createJobRouter,
  type FleetAdminDeps,
  fleetAdminRoutes,
  type HeartbeatDeps,
  type InternalDeps,
  internalRoutes,
  type WorkerDeps,
  workerRoutes,
} from './modules/fleet/index.ts';
import { type HealthDeps, healthRoutes } from './modules/health/index.ts';
import { type MaintenanceRouteDeps, maintenanceRoutes } from './modules/maintenance/index.ts';
import { countMapUsage, createAnalysisResults, mapRoutes } from './modules/maps/index.ts';
import { notificationRoutes } from './modules/notifications/index.ts';
import {
  countJobUsage,
  createDeviceAccess,
  createForecaster,
  type DeviceAccessDeps,
  deviceEventRoutes,
  deviceRoutes,
  EXPRESS_LANE_PATH,
  expressLane,
  jobRoutes,
  type PreviewDeps,
  previewRoutes,
} from './modules/previews/index.ts';
import {
  countProjectsOf,
  type ProjectDeps,
  projectRoutes,
  type RevisionDeps,
  revisionRoutes,
} from './modules/projects/index.ts';
import { type ReferenceDeps, referenceRoutes } from './modules/reference/index.ts';
import { type CapabilityDeps, registryRoutes } from './modules/registries/index.ts';
import { createIdempotencyStore } from './modules/requests/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { attachmentRoutes, labelRoutes, taskRoutes, unassignInTeam } from './modules/tasks/index.ts';
import { invitationPage, teamRoutes } from './modules/teams/index.ts';
import type { Executor } from './platform/db/database.ts';

export interface HttpSettings {
  /** Origins a browser may call from; a trailing `*` stands for any host of the scheme. */
  readonly corsOrigins: readonly string[];
  /** Whether people reach us over https, so that browsers may be told to insist. */
  readonly https: boolean;
  /** Replaces the tiers' request limits when set. */
  readonly apiRequestsPerMinute?: number;
}

type ModuleDeps = RouteDeps &
  AccountDeps &
  ProjectDeps &
  RevisionDeps &
  PreviewDeps &
  DeviceAccessDeps &
  DeviceRouteDeps &
  FleetAdminDeps &
  InternalDeps &
  Omit<WorkerDeps, 'currentTier' | 'analyses' | 'docs' | 'docsLimits' | 'recordHeartbeat'> &
  HeartbeatDeps &
  DocsPorts &
  MaintenanceRouteDeps &
  HealthDeps &
  CapabilityDeps &
  EventDeps &
  ReferenceDeps;

/** Everything the API is made of. Only entry files construct it. */
export interface AppDeps
  extends Omit<ModuleDeps, 'guards' | 'forecaster' | 'router' | 'webSessions' | 'onAccountEnded'> {
  readonly http: HttpSettings;
  /** Serves the signed URLs of folder storage under `/storage/`; `null` when storage has its own address. */
  readonly folderGateway: ((request: Request) => Promise<Response>) | null;
}

/** Routes that take more than the default and state their own limit. */
const LARGE_BODIES = [/^\/api\/v1\/projects\/[^/]+\/revisions$/, /^\/storage\//];

export interface Api {
  readonly app: OpenAPIHono<HttpEnv>;
  /** For a server that has requests before the application does, which answers all of them without it. */
  readonly heartbeatLane: Lane;
}

/** The application alone, for where requests come as `fetch` has them. */
export function createApp(deps: AppDeps): OpenAPIHono<HttpEnv> {
  return createApi(deps).app;
}

/** Composes the modules. No I/O and no globals, so that it runs in any runtime. */
export function createApi(deps: AppDeps): Api {
  const app = createRouter();
  const webSessions = createWebSessions({
    publicUrl: deps.accounts.publicUrl,
    corsOrigins: deps.http.corsOrigins,
  });
  const modules = {
    ...deps,
    guards: createGuards(deps, webSessions),
    webSessions,
    onAccountEnded: (userId: string) => announceDeviceNews(deps, userId),
    deviceAccess: createDeviceAccess(deps),
    forecaster: createForecaster({ ...deps, countBuildSlots }),
    router: createJobRouter(deps),
    analyses: createAnalysisResults(deps),
    docs: createDocsResults(deps),
    recordHeartbeat: createHeartbeatRecorder(deps),
    docsLimits: (tier: Tier) => toDocsLimits(deps.aiCaps, tier),
    countProjectsOf,
    unassignInTeam,
    usageCounters: [countJobUsage, countMapUsage, countDocsUsage],
    currentTier: (executor: Executor, userId: string) => loadTier(deps, executor, userId),
  };
  const { folderGateway } = deps;
  app.get(EXPRESS_LANE_PATH, expressLane(modules.deviceAccess, { ...deps, https: deps.http.https }));
  useFoundation(app, deps);

  const api = createRouter();
  api.route('/', accountRoutes(modules));
  api.route('/', entitlementRoutes(modules));
  api.route('/', notificationRoutes(modules));
  api.route('/', eventRoutes(modules));
  api.route('/', teamRoutes(modules));
  api.route('/', projectRoutes(modules));
  api.route('/', revisionRoutes(modules));
  api.route('/', taskRoutes(modules));
  api.route('/', labelRoutes(modules));
  api.route('/', attachmentRoutes(modules));
  api.route('/', commentRoutes(modules));
  api.route('/', searchRoutes(modules));
  api.route('/', previewRoutes(modules));
  api.route('/', deviceRoutes(modules));
  // Before those with an id in the place of `me`.
  api.route('/', deviceEventRoutes(modules));
  api.route('/', pairingRoutes(modules));
  api.route('/', jobRoutes(modules));
  api.route('/', mapRoutes(modules));
  api.route('/', docsRoutes(modules));
  api.route('/', workerRoutes(modules));
  api.route('/', fleetAdminRoutes(modules));
  api.route('/', registryRoutes(deps));
  const health = healthRoutes(modules);
  api.route('/', health);
  app.route('/api/v1', api);
  app.route('/', health);
  app.route('/', maintenanceRoutes(modules));
  app.route('/', internalRoutes(modules));
  app.route('/', accountPages(modules));
  app.route('/', invitationPage(modules));
  app.route('/', referenceRoutes(app, deps));
  if (folderGateway !== null) {
    app.all('/storage/*', async (c) => {
      const answer = await folderGateway(c.req.raw);
      return c.newResponse(answer.body && relayStream(c, answer.body), answer);
    });
  }
  return { app, heartbeatLane: createHeartbeatLane(modules, deps.http) };
}

function useFoundation(app: OpenAPIHono<HttpEnv>, deps: AppDeps): void {
  const defaultLimit = limitBody(DEFAULT_BODY_BYTES);
  app.onError(answerError(deps.log));
  app.notFound(answerNotFound);
  app.use(requestId({ limitLength: 128 }));
  app.use(requestLog(deps.log, deps.clock));
  app.use(requestMetrics(deps.metrics, deps.clock));
  app.use(securityHeaders({ https: deps.http.https }));
  app.use(allowOrigins(deps.http.corsOrigins));
  app.use(discardBodyOfHead);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerWrongMethod }));
  app.use((c, next) => (LARGE_BODIES.some((path) => path.test(c.req.path)) ? next() : defaultLimit(c, next)));
}

function createGuards(deps: AppDeps, webSessions: WebSessions): Guards {
  const authenticate = requireUser(authenticateUser(deps), webSessions);
  const limit = limitRequestsByTier(deps.rateLimiter, deps.http.apiRequestsPerMinute);
  const user: Guards['user'] = (c, next) => authenticate(c, async () => void (await limit(c, next)));
  return {
    user,
    admin: requireAdmin(user),
    device: requireDevice(authenticateDevice(deps), deps.rateLimiter),
    idempotent: idempotency(createIdempotencyStore({ ...deps, answerSecrets: deps.accounts.sessionSecrets })),
    internal: requireInternalToken(deps.internalTokens),
  };
}
