import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { interpolate } from './interpolate.ts';

const limits = z.strictObject({ memory: z.string().optional(), cpus: z.coerce.string().optional() });

/** What our services use of a compose service; a key that is not known is a typing error. */
const serviceSchema = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).default([]),
  env_file: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z
    .union([z.array(z.string()), z.record(z.string(), z.strictObject({ ipv4_address: z.ipv4().optional() }))])
    .default([])
    .transform((networks) => (Array.isArray(networks) ? networks : Object.keys(networks))),
  network_mode: z.literal('none').optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).default({}),
  healthcheck: z
    .strictObject({
      disable: z.boolean().optional(),
      test: z.array(z.string()).optional(),
      interval: z.string().optional(),
      timeout: z.string().optional(),
      start_period: z.string().optional(),
      start_interval: z.string().optional(),
      retries: z.number().optional(),
    })
    .optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  shm_size: z.string().optional(),
  user: z.string().optional(),
  stop_signal: z.string().optional(),
  stop_grace_period: z.string().optional(),
  logging: z
    .strictObject({ driver: z.literal('json-file'), options: z.record(z.string(), z.string()) })
    .optional(),
  deploy: z
    .strictObject({
      resources: z.strictObject({ limits, reservations: z.record(z.string(), z.unknown()).optional() }),
    })
    .optional(),
});

export type ComposeService = z.output<typeof serviceSchema>;

export interface Composed {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly internalNetworks: readonly string[];
  /** Every variable that the files ask for. */
  readonly variables: ReadonlySet<string>;
}

const root = new URL('../../', import.meta.url);

/** The services of these files together, as `docker compose config` would show them. Throws on what is not understood. */
export function readCompose(
  files: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Composed {
  const variables = new Set<string>();
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return interpolate(value, env, (name) => variables.add(name));
    if (Array.isArray(value)) return value.map(fill);
    return isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]))
      : value;
  };
  const documents = files.map((file): unknown =>
    parse(readFileSync(new URL(file, root), 'utf8'), { merge: true }),
  );
  // Templates under `x-` are filled in where they are used.
  const used = documents.map((document) => (isMap(document) ? withoutTemplates(document) : {}));
  const merged = fill(used.reduce<unknown>(mergeValues, {}));
  const { services, networks } = z
    .looseObject({
      services: z.record(z.string(), serviceSchema),
      networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() })).default({}),
    })
    .parse(merged);
  const internalNetworks = Object.keys(networks).filter((name) => networks[name]?.internal === true);
  return { services, internalNetworks, variables };
}

type YamlMap = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutTemplates(document: YamlMap): YamlMap {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('x-')));
}

/** Maps are merged key by key; a later value takes the place of an earlier one. */
function mergeValues(earlier: unknown, later: unknown): unknown {
  if (!isMap(earlier) || !isMap(later)) return later;
  const merged: Record<string, unknown> = { ...earlier };
  for (const [key, value] of Object.entries(later)) {
    merged[key] = key in earlier ? mergeValues(earlier[key], value) : value;
  }
  return merged;
}
