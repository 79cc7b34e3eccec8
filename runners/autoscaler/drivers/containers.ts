import { z } from 'zod';

export const PROJECT_LABEL = 'com.docker.compose.project';
export const SERVICE_LABEL = 'com.docker.compose.service';
const NUMBER_LABEL = 'com.docker.compose.container-number';
/** On what the autoscaler has created itself. */
export const CREATED_LABEL = 'com.hivesync.autoscaler.created';

/** Of the list of containers, what is looked at. */
export const listedSchema = z.array(
  z.object({
    Id: z.string(),
    Names: z.array(z.string()),
    State: z.string(),
    Labels: z.record(z.string(), z.string()),
  }),
);

const settings = z.record(z.string(), z.unknown());

/** Of one container, what a copy is made from. */
export const inspectedSchema = z.object({
  Id: z.string(),
  Config: z.looseObject({
    Image: z.string(),
    Env: z.array(z.string()).nullish(),
    Labels: z.record(z.string(), z.string()).nullish(),
  }),
  HostConfig: settings,
  NetworkSettings: z.object({ Networks: z.record(z.string(), settings).nullish() }),
});

export type InspectedContainer = z.infer<typeof inspectedSchema>;

/** What of a container's configuration is its own, or is set by the engine. */
const OWN_SETTINGS = new Set(['Hostname', 'Domainname', 'MacAddress', 'Env', 'Labels']);

/**
 * The request that creates another container like this one: same image, command, environment, limits, volumes and
 * networks. Its host name and `WORKER_ID` are left out, because no two runners may have the same name.
 */
export function copyOf(template: InspectedContainer, number: number): Record<string, unknown> {
  const config = Object.entries(template.Config).filter(([name]) => !OWN_SETTINGS.has(name));
  const env = (template.Config.Env ?? []).filter((variable) => !variable.startsWith('WORKER_ID='));
  const labels = {
    ...template.Config.Labels,
    [NUMBER_LABEL]: String(number),
    [CREATED_LABEL]: 'true',
  };
  const networks = Object.keys(template.NetworkSettings.Networks ?? {});
  return {
    ...Object.fromEntries(config),
    Env: env,
    Labels: labels,
    HostConfig: { ...template.HostConfig, ContainerIDFile: '' },
    NetworkingConfig: { EndpointsConfig: Object.fromEntries(networks.map((name) => [name, {}])) },
  };
}
