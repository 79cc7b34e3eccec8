import { z } from 'zod';

/** Lowest first: an unknown or ambiguous entitlement is treated as the lower tier. */
export const TIERS = ['free', 'pro', 'premium'] as const;
export const tierSchema = z.enum(TIERS);
export type Tier = z.infer<typeof tierSchema>;

const KIB = 1024;
const MIB = 1024 * KIB;

/** The most devices one build may name, whatever the tier. */
export const SYSTEM_MAX_DEVICES = 50;

export interface TierLimits {
  readonly previewsPerHour: number;
  readonly previewJobsAtOnce: number;
  readonly devicesPerPreview: number;
  readonly snapshotsPerScreen: number;
  readonly snapshotBytes: number;
  readonly layoutBytesPerScreen: number;
  readonly sourceFiles: number;
  readonly sourceBytes: number;
  /** Within 24 h: of one project where `mapGenerationsCountedPer` says so, else of the person. */
  readonly mapGenerationsPerDay: number;
  readonly mapGenerationsCountedPer: 'project' | 'person';
  /** The newest so many versions of a map. */
  readonly mapVersionsReadable: number;
  readonly mapDiff: boolean;
  readonly deepInfluence: boolean;
  readonly selectorMuting: boolean;
  readonly aiDocsPerHour: number;
  readonly aiDocsAtOnce: number;
  /** The largest file that is documented. */
  readonly aiDocsFileBytes: number;
  /** What is sent to a model for one file, at most. */
  readonly aiDocsInputTokens: number;
  readonly attachmentBytes: number;
  readonly attachmentsPerTask: number;
  readonly searchesPerMinute: number;
  readonly apiRequestsPerMinute: number;
  /** `gpu`: a runner of that class where one is healthy, else a cpu one. */
  readonly runnerClass: 'cpu' | 'gpu';
  /** How many teams of others a person may be a member of; `null` for any number. */
  readonly teamsJoined: number | null;
  /** `false`: in every team of others a guest, who reads and changes nothing, whatever the role there. */
  readonly teamRoles: boolean;
  /** How long after acceptance a job is due; the queue serves the earliest due first. */
  readonly dueAfterSeconds: number;
}

/** How many versions of a project's map are kept, whatever the tier. */
export const MAP_VERSIONS_KEPT = 50;

/** The only place with a tier's numbers. */
export const TIER_LIMITS: Readonly<Record<Tier, TierLimits>> = {
  free: {
    previewsPerHour: 5,
    previewJobsAtOnce: 1,
    devicesPerPreview: 2,
    snapshotsPerScreen: 5,
    snapshotBytes: 256 * KIB,
    layoutBytesPerScreen: 512 * KIB,
    sourceFiles: 200,
    sourceBytes: 2 * MIB,
    mapGenerationsPerDay: 1,
    mapGenerationsCountedPer: 'project',
    mapVersionsReadable: 1,
    mapDiff: false,
    deepInfluence: false,
    selectorMuting: false,
    aiDocsPerHour: 5,
    aiDocsAtOnce: 1,
    aiDocsFileBytes: 20 * KIB,
    aiDocsInputTokens: 8_000,
    attachmentBytes: 5 * MIB,
    attachmentsPerTask: 5,
    searchesPerMinute: 20,
    apiRequestsPerMinute: 120,
    runnerClass: 'cpu',
    teamsJoined: 1,
    teamRoles: false,
    dueAfterSeconds: 90,
  },
  pro: {
    previewsPerHour: 20,
    previewJobsAtOnce: 3,
    devicesPerPreview: 5,
    snapshotsPerScreen: 20,
    snapshotBytes: 1 * MIB,
    layoutBytesPerScreen: 2 * MIB,
    sourceFiles: 2_000,
    sourceBytes: 20 * MIB,
    mapGenerationsPerDay: 20,
    mapGenerationsCountedPer: 'person',
    mapVersionsReadable: 20,
    mapDiff: true,
    deepInfluence: false,
    selectorMuting: false,
    aiDocsPerHour: 30,
    aiDocsAtOnce: 3,
    aiDocsFileBytes: 100 * KIB,
    aiDocsInputTokens: 32_000,
    attachmentBytes: 25 * MIB,
    attachmentsPerTask: 20,
    searchesPerMinute: 60,
    apiRequestsPerMinute: 300,
    runnerClass: 'cpu',
    teamsJoined: null,
    teamRoles: true,
    dueAfterSeconds: 20,
  },
  premium: {
    previewsPerHour: 250,
    previewJobsAtOnce: 10,
    devicesPerPreview: SYSTEM_MAX_DEVICES,
    snapshotsPerScreen: 100,
    snapshotBytes: 5 * MIB,
    layoutBytesPerScreen: 8 * MIB,
    sourceFiles: 10_000,
    sourceBytes: 100 * MIB,
    mapGenerationsPerDay: 500,
    mapGenerationsCountedPer: 'person',
    mapVersionsReadable: MAP_VERSIONS_KEPT,
    mapDiff: true,
    deepInfluence: true,
    selectorMuting: true,
    aiDocsPerHour: 200,
    aiDocsAtOnce: 10,
    aiDocsFileBytes: 400 * KIB,
    aiDocsInputTokens: 128_000,
    attachmentBytes: 100 * MIB,
    attachmentsPerTask: 100,
    searchesPerMinute: 240,
    apiRequestsPerMinute: 1_200,
    runnerClass: 'gpu',
    teamsJoined: null,
    teamRoles: true,
    dueAfterSeconds: 0,
  },
};

/** Requests per minute with one preview token; they do not count against the person's own limit. */
export const PREVIEW_TOKEN_REQUESTS_PER_MINUTE = 600;

/** The tier to apply for a stored value that may be missing or unknown. */
export function toTier(value: unknown): Tier {
  const parsed = tierSchema.safeParse(value);
  return parsed.success ? parsed.data : 'free';
}

export function lowerTier(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) <= TIERS.indexOf(b) ? a : b;
}
