import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { AppDeps } from '../app.ts';
import type { Config } from '../env.ts';
import type { AddressSource } from '../http/route-deps.ts';
import { rateLimits } from '../modules/requests/index.ts';
import { systemClock } from '../platform/clock.ts';
import { compressWithZlib } from '../platform/compression/node-compressor.ts';
import type { Database } from '../platform/db/database.ts';
import { systemIdentity } from '../platform/identity.ts';
import type { Logger } from '../platform/log/logger.ts';
import { createFileMailer } from '../platform/mail/file-mailer.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { createResendMailer } from '../platform/mail/resend-mailer.ts';
import { createMetrics } from '../platform/metrics/metrics.ts';
import { createArgon2PasswordHasher } from '../platform/passwords/argon2-password-hasher.ts';
import type { ReleaseStack } from '../platform/process/release-stack.ts';
import { connectQueue } from '../platform/queue/connect-queue.ts';
import { connectRedisForLimits } from '../platform/rate-limit/connect-redis.ts';
import { createRateLimiter } from '../platform/rate-limit/flexible-rate-limiter.ts';
import type { RateLimiter } from '../platform/rate-limit/rate-limiter.ts';
import { openTemporaryFolders } from '../platform/temporary/open-temporary-folders.ts';
import { createBackups } from './backups.ts';
import { createClientAddress } from './client-address.ts';
import { createDocsAssetReader } from './docs-assets.ts';
import { loadMailTemplates } from './mail-templates.ts';
import { openDatabase } from './open-database.ts';
import { openStorage } from './open-storage.ts';
import { createTemplateReader } from './project-templates.ts';

/** Long enough for the heartbeats of runners whose clocks are set well: they beat when the same second begins. */
const HEARTBEAT_GATHER_MS = 200;

export interface ApiParts {
  readonly config: Config;
  readonly log: Logger;
  readonly releases: ReleaseStack;
  /** Aborted when the process drains. */
  readonly shutdown: AbortSignal;
  readonly peerOf: (source: AddressSource) => string | null;
  readonly migrate: boolean;
}

export interface AssembledApi {
  readonly deps: AppDeps;
  /** For runners of this machine. */
  readonly queueUrl: string;
  readonly workerCallbackSecret: string;
}

/** Opens everything the API talks to. What was opened before a failure is on the release stack. */
export async function assembleApi(parts: ApiParts): Promise<AssembledApi> {
  const { config, log, releases, shutdown } = parts;
  const clock = systemClock;
  const { db, databaseNews, address, embeddedQueueUrl, secrets } = await openDatabase(parts);
  const queueUrl = config.queue.kind === 'external' ? config.queue.url : (embeddedQueueUrl ?? '');
  // Jobs are in the database; the sweep dispatches what the queue forgets.
  const queue = await connectQueue({ url: queueUrl, log, addsAgain: true });
  releases.push('queue', () => queue.close());
  const { storage, gateway } = await openStorage(config, {
    signingSecrets: secrets.storageLinks,
    clock,
    log,
  });
  const deps: AppDeps = {
    db,
    databaseNews,
    queue,
    storage,
    clock,
    log,
    shutdown,
    identity: systemIdentity,
    rateLimiter: openRateLimiter(parts, db, queueUrl),
    passwords: createArgon2PasswordHasher({ concurrency: availableParallelism(), maxWaiting: 64 }),
    compress: compressWithZlib,
    clientAddress: createClientAddress({ trustedProxies: config.trustedProxies, peerOf: parts.peerOf }),
    accounts: {
      jwtSecrets: secrets.jwt,
      sessionSecrets: secrets.session,
      apiKeySecrets: secrets.apiKeys,
      identityProviders: config.identityProviders,
      defaultTier: config.defaultTier,
      publicUrl: config.baseUrl,
    },
    devices: { tokenSecrets: secrets.deviceTokens, publicUrl: config.baseUrl },
    metrics: createMetrics(),
    mailer: openMailer(config),
    mailTemplates: await loadMailTemplates(),
    readTemplate: createTemplateReader(),
    previewTokens: { secrets: secrets.previewToken, ttlSeconds: config.previewTokenTtlSeconds },
    workerSecrets: secrets.workerCallback,
    heartbeatGatherMs: HEARTBEAT_GATHER_MS,
    internalTokens: config.internalTokens,
    maxUploadBytes: config.maxUploadBytes,
    aiCaps: config.aiCaps,
    cleanup: config.cleanup,
    temporaryFolders: openTemporaryFolders(config.dataDir),
    backups: config.backup.enabled ? createBackups({ config, database: address, storage, clock }) : null,
    version: packageJson.version,
    installation: { mail: config.mail.kind },
    readDocsAsset: createDocsAssetReader(),
    http: config.http,
    folderGateway: gateway,
  };
  return { deps, queueUrl, workerCallbackSecret: secrets.workerCallback[0] ?? '' };
}

/** Without a provider messages are files, for whoever looks after this machine. */
function openMailer({ mail, dataDir }: Config): Mailer {
  return mail.kind === 'resend' ? createResendMailer(mail) : createFileMailer(join(dataDir, 'outbox'));
}

/** Counters are shared by all processes there are: one in embedded mode, many on Redis or Postgres. */
function openRateLimiter({ config, log, releases }: ApiParts, db: Database, queueUrl: string): RateLimiter {
  if (config.database.kind === 'embedded') return createRateLimiter({ kind: 'memory' });
  if (!queueUrl.startsWith('redis')) return createRateLimiter({ kind: 'postgres', db, table: rateLimits });
  const client = connectRedisForLimits(queueUrl, log);
  releases.push('rate limits', () => client.disconnect());
  return createRateLimiter({ kind: 'redis', client });
}
