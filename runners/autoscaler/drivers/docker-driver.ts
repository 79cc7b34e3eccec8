import { z } from 'zod';
import type { RunnerClass } from '../decide.ts';
import {
  CREATED_LABEL,
  copyOf,
  inspectedSchema,
  listedSchema,
  PROJECT_LABEL,
  SERVICE_LABEL,
} from './containers.ts';
import { type Driver, DriverError } from './driver.ts';
import { createEngineClient } from './engine-client.ts';

export interface DockerDriverOptions {
  readonly socketPath: string;
  /** The compose project whose services are scaled. */
  readonly project: string;
  readonly services: Readonly<Record<RunnerClass, string>>;
}

/** Longer than a runner takes to give its jobs back after SIGTERM. */
const STOP_SECONDS = 15;

const versionSchema = z.object({ ApiVersion: z.string().regex(/^\d+\.\d+$/) });
const createdSchema = z.object({ Id: z.string() });

/**
 * Scales the containers of a compose service by the Docker Engine API. One that was stopped is started again; when there is
 * none, one that is there is copied, under the name that compose would give it. What this driver has created is removed when it is stopped, and
 * nothing else is: containers of compose are kept, and containers of other projects are not looked at.
 */
export function createDockerDriver({ socketPath, project, services }: DockerDriverOptions): Driver {
  const engine = createEngineClient(socketPath);
  let prefix: Promise<string> | null = null;

  /** Engines drop old versions and do not know newer ones: theirs is asked for. */
  function versioned(): Promise<string> {
    prefix ??= engine
      .call('GET', '/version', { expect: [200] })
      .then((answer) => `/v${versionSchema.parse(answer).ApiVersion}`);
    prefix.catch(() => {
      prefix = null;
    });
    return prefix;
  }

  async function listAll(service: string) {
    const label = [`${PROJECT_LABEL}=${project}`, `${SERVICE_LABEL}=${service}`];
    const query = new URLSearchParams({ all: 'true', filters: JSON.stringify({ label }) });
    const answer = await engine.call('GET', `${await versioned()}/containers/json?${query}`, {
      expect: [200],
    });
    return listedSchema.parse(answer);
  }

  const containerPath = async (id: string, rest = '') =>
    `${await versioned()}/containers/${encodeURIComponent(id)}${rest}`;

  async function inspect(id: string) {
    return inspectedSchema.parse(
      await engine.call('GET', await containerPath(id, '/json'), { expect: [200] }),
    );
  }

  async function startContainer(id: string): Promise<void> {
    // 304: it runs already.
    await engine.call('POST', await containerPath(id, '/start'), { expect: [204, 304] });
  }

  return {
    name: 'docker',

    async list(runner, { workers }) {
      const containers = await listAll(services[runner]);
      return containers
        .filter(({ State: state }) => state === 'running' || state === 'restarting')
        .map(({ Id: id, Names: [name = id] }) => {
          // A runner without a name of its own is called like its container, by the beginning of its id.
          const worker = workers.find(
            ({ worker_id: workerId }) => id.startsWith(workerId) && workerId.length >= 12,
          );
          return { id, name: name.replace(/^\//, ''), activeJobs: worker?.active_jobs ?? null };
        });
    },

    async start(runner) {
      const containers = await listAll(services[runner]);
      const stopped = containers.find(({ State: state }) => state === 'exited' || state === 'created');
      if (stopped !== undefined) {
        await startContainer(stopped.Id);
        return stopped.Names[0]?.replace(/^\//, '') ?? stopped.Id.slice(0, 12);
      }
      const [template] = containers;
      if (template === undefined) {
        throw new DriverError(
          `the project ${project} has no container of the service ${services[runner]} to copy: run docker compose up once`,
        );
      }
      const number =
        1 + Math.max(...containers.map(({ Labels: labels }) => Number(labels[NUMBER_LABEL]) || 0));
      const body = copyOf(await inspect(template.Id), number);
      const name = `${project}-${services[runner]}-${number}`;
      const path = `${await versioned()}/containers/create?${new URLSearchParams({ name })}`;
      const created = await engine.call('POST', path, { expect: [201], body });
      await startContainer(createdSchema.parse(created).Id);
      return name;
    },

    async stop(id) {
      const { Config: config } = await inspect(id);
      const options = { expect: [204, 304], timeoutMs: (STOP_SECONDS + 15) * 1_000 };
      await engine.call('POST', await containerPath(id, `/stop?t=${STOP_SECONDS}`), options);
      if (config.Labels?.[CREATED_LABEL] === undefined) return;
      // With the volumes that are its own alone, which nobody would find again. 409: the engine removes it already.
      await engine.call('DELETE', await containerPath(id, '?v=true'), { expect: [204, 404, 409] });
    },
  };
}

const NUMBER_LABEL = 'com.docker.compose.container-number';
