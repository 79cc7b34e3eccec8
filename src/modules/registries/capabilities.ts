import { z } from '@hono/zod-openapi';
import { LANGUAGES } from '../../contracts/languages.ts';
import {
  MAP_VERSIONS_KEPT,
  PREVIEW_TOKEN_REQUESTS_PER_MINUTE,
  SYSTEM_MAX_DEVICES,
  type Tier,
  tierSchema,
} from '../../contracts/tiers.ts';
import { MAX_PAGE_SIZE } from '../../http/pagination.ts';

/** What an installation is set up with; the entry tells it. Names only: no addresses, keys or accounts. */
export interface Installation {
  /** Who delivers e-mail; `file` keeps messages on the machine. */
  readonly mail: 'resend' | 'file';
}

/** Parts of HiveSync that this release has, or has not yet. */
const FEATURES = {
  previews: true,
  style_maps: true,
  code_maps: false,
  ai_documentation: false,
  billing: false,
} as const;

export const capabilitiesSchema = z
  .object({
    version: z.string().openapi({ description: 'Changes when anything here does.' }),
    release: z.string(),
    api: z.literal('v1'),
    features: z.record(z.string(), z.boolean()),
    providers: z.object({
      mail: z.enum(['resend', 'file']).openapi({ description: '`file`: messages stay on the server.' }),
    }),
    default_tier: tierSchema,
    limits: z.object({
      upload_bytes: z.int(),
      page_size: z.int(),
      devices_per_preview: z.int(),
      preview_hours: z.int(),
      preview_token_seconds: z.int(),
      preview_token_requests_per_minute: z.int(),
      map_versions: z.int(),
      api_requests_per_minute: z.int().nullable().openapi({ description: '`null`: as the tier says.' }),
    }),
    languages: z.array(z.string()).openapi({ description: 'Details: GET /registries/languages.' }),
  })
  .openapi('Capabilities');

export interface CapabilityDeps {
  readonly version: string;
  readonly installation: Installation;
  readonly maxUploadBytes: number;
  readonly accounts: { readonly defaultTier: Tier };
  readonly cleanup: { readonly previewTtlHours: number };
  readonly previewTokens: { readonly ttlSeconds: number };
  readonly http: { readonly apiRequestsPerMinute?: number };
}

/** What this installation offers to everybody, without its `version`. */
export function describeCapabilities(
  deps: CapabilityDeps,
): Omit<z.infer<typeof capabilitiesSchema>, 'version'> {
  return {
    release: deps.version,
    api: 'v1',
    features: FEATURES,
    providers: { mail: deps.installation.mail },
    default_tier: deps.accounts.defaultTier,
    limits: {
      upload_bytes: deps.maxUploadBytes,
      page_size: MAX_PAGE_SIZE,
      devices_per_preview: SYSTEM_MAX_DEVICES,
      preview_hours: deps.cleanup.previewTtlHours,
      preview_token_seconds: deps.previewTokens.ttlSeconds,
      preview_token_requests_per_minute: PREVIEW_TOKEN_REQUESTS_PER_MINUTE,
      map_versions: MAP_VERSIONS_KEPT,
      api_requests_per_minute: deps.http.apiRequestsPerMinute ?? null,
    },
    languages: LANGUAGES.map(({ id }) => id),
  };
}
