import { z } from 'zod';
import type { ScalingSettings } from './settings.ts';

export interface AutoscalerConfig {
  readonly dryRun: boolean;
  readonly pollMs: number;
  readonly settings: ScalingSettings;
  readonly backendUrl: URL;
  readonly token: string;
  readonly driver:
    | { readonly kind: 'log' }
    | {
        readonly kind: 'docker';
        readonly socketPath: string;
        readonly project: string;
        readonly services: { readonly cpu: string; readonly gpu: string };
      };
}

/** Variables are missing, malformed, or contradict each other. The message names all of them, and no value. */
export class AutoscalerEnvironmentError extends Error {
  override readonly name = 'AutoscalerEnvironmentError';
}

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const name = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/);

const variables = z.object({
  AUTOSCALER_ENABLED: z.stringbool().default(false).describe('true lets it work'),
  AUTOSCALER_DRY_RUN: z.stringbool().default(false).describe('true only says what it would do'),
  AUTOSCALER_DRIVER: z.enum(['docker', 'log']).default('docker').describe('docker or log'),
  AUTOSCALER_MIN_WORKERS: count(0, 1_000).default(1).describe('the fewest cpu runners'),
  AUTOSCALER_MAX_WORKERS: count(1, 1_000).default(4).describe('the most cpu runners'),
  AUTOSCALER_SCALE_OUT_THRESHOLD: count(1, 100_000)
    .default(20)
    .describe('waiting jobs above which more start'),
  AUTOSCALER_SCALE_IN_THRESHOLD: count(0, 100_000).default(5).describe('waiting jobs below which one stops'),
  AUTOSCALER_GPU_MAX_WORKERS: count(0, 100).default(1).describe('the most gpu runners; 0 scales none'),
  AUTOSCALER_GPU_OUT_THRESHOLD: count(0, 100_000)
    .default(5)
    .describe('jobs for gpu runners above which one starts'),
  AUTOSCALER_GPU_IDLE_MINUTES: count(1, 10_000)
    .default(10)
    .describe('minutes without work after which they stop'),
  AUTOSCALER_POLL_INTERVAL_SECONDS: count(1, 3_600).default(30).describe('seconds between two looks'),
  AUTOSCALER_COOLDOWN_SECONDS: count(0, 86_400)
    .default(120)
    .describe('seconds without change after a change'),
  AUTOSCALER_DOCKER_SOCKET: z
    .string()
    .default('/var/run/docker.sock')
    .describe('the socket of the container engine'),
  AUTOSCALER_COMPOSE_PROJECT: name.default('hivesync').describe('the compose project of the runners'),
  AUTOSCALER_SERVICE: name.default('worker').describe('its service of cpu runners'),
  AUTOSCALER_GPU_SERVICE: name.default('worker-gpu').describe('its service of gpu runners'),
  BACKEND_URL: z.url({ protocol: /^https?$/ }).describe('where the API answers'),
  INTERNAL_TOKEN: z
    .string()
    .min(1)
    .describe('what opens /internal/queues; of a comma list the first is sent'),
});

export const AUTOSCALER_VARIABLES = Object.keys(variables.shape);

/** The configuration in these variables. Throws `AutoscalerEnvironmentError`. */
export function loadAutoscalerConfig(
  environment: Readonly<Record<string, string | undefined>>,
): AutoscalerConfig {
  // An empty variable counts as not set, because container files cannot leave one out.
  const given = AUTOSCALER_VARIABLES.flatMap((key) => (environment[key] ? [[key, environment[key]]] : []));
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw refused(parsed.error.issues.map((issue) => String(issue.path[0])));
  const values = parsed.data;
  if (values.AUTOSCALER_MIN_WORKERS > values.AUTOSCALER_MAX_WORKERS) {
    throw refused(['AUTOSCALER_MIN_WORKERS', 'AUTOSCALER_MAX_WORKERS'], 'the fewest are more than the most');
  }
  if (values.AUTOSCALER_SCALE_IN_THRESHOLD >= values.AUTOSCALER_SCALE_OUT_THRESHOLD) {
    const names = ['AUTOSCALER_SCALE_IN_THRESHOLD', 'AUTOSCALER_SCALE_OUT_THRESHOLD'];
    throw refused(names, 'the first must be below the second, or runners would start and stop by turns');
  }
  return {
    dryRun: values.AUTOSCALER_DRY_RUN,
    pollMs: values.AUTOSCALER_POLL_INTERVAL_SECONDS * 1_000,
    settings: {
      minWorkers: values.AUTOSCALER_MIN_WORKERS,
      maxWorkers: values.AUTOSCALER_MAX_WORKERS,
      outThreshold: values.AUTOSCALER_SCALE_OUT_THRESHOLD,
      inThreshold: values.AUTOSCALER_SCALE_IN_THRESHOLD,
      gpuMaxWorkers: values.AUTOSCALER_GPU_MAX_WORKERS,
      gpuOutThreshold: values.AUTOSCALER_GPU_OUT_THRESHOLD,
      gpuIdleMs: values.AUTOSCALER_GPU_IDLE_MINUTES * 60_000,
      cooldownMs: values.AUTOSCALER_COOLDOWN_SECONDS * 1_000,
    },
    backendUrl: new URL(values.BACKEND_URL),
    token: values.INTERNAL_TOKEN.split(',')[0]?.trim() ?? '',
    driver:
      values.AUTOSCALER_DRIVER === 'log'
        ? { kind: 'log' }
        : {
            kind: 'docker',
            socketPath: values.AUTOSCALER_DOCKER_SOCKET,
            project: values.AUTOSCALER_COMPOSE_PROJECT,
            services: { cpu: values.AUTOSCALER_SERVICE, gpu: values.AUTOSCALER_GPU_SERVICE },
          },
  };
}

function refused(names: readonly string[], why = 'missing or malformed'): AutoscalerEnvironmentError {
  const shape: Readonly<Record<string, z.ZodType>> = variables.shape;
  const lines = [...new Set(names)].map(
    (key) => `  - ${key}: ${shape[key]?.description ?? 'not understood'}`,
  );
  return new AutoscalerEnvironmentError(`the autoscaler cannot start: ${why}\n${lines.join('\n')}`);
}
