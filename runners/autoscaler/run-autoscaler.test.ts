import { expect, it } from 'vitest';
import { ManualClock } from '../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { createHttpClient } from '../api/http-client.ts';
import { type Driver, DriverError, type ManagedRunner } from './drivers/driver.ts';
import { createLogDriver } from './drivers/log-driver.ts';
import { AUTOSCALER_VARIABLES, loadAutoscalerConfig } from './env.ts';
import { createFleetReader, type FleetReading, FleetUnreadableError } from './read-fleet.ts';
import { createAutoscaler } from './run-autoscaler.ts';
import { USUAL_SETTINGS } from './simulation/usual-fleet.ts';

const QUIET: FleetReading = { cpu_backlog: 0, gpu_backlog: 0, queues: [], workers: [] };

/** A driver whose runners are names in a list. */
function startScaling(changes: { dryRun?: boolean } = {}) {
  const clock = new ManualClock();
  const lines: string[] = [];
  const running: { cpu: ManagedRunner[]; gpu: ManagedRunner[] } = {
    cpu: [{ id: 'busy', name: 'busy', activeJobs: 2 }],
    gpu: [],
  };
  const world = { fleet: QUIET, failure: null as Error | null };
  let started = 0;
  const driver: Driver = {
    name: 'test',
    list: async (runner) => running[runner],
    async start(runner) {
      started += 1;
      const name = `new-${started}`;
      running[runner].push({ id: name, name, activeJobs: 0 });
      return name;
    },
    async stop(id) {
      for (const list of [running.cpu, running.gpu]) {
        const place = list.findIndex((runner) => runner.id === id);
        if (place >= 0) list.splice(place, 1);
      }
    },
  };
  const autoscaler = createAutoscaler({
    driver,
    clock,
    settings: USUAL_SETTINGS,
    dryRun: changes.dryRun ?? false,
    print: (line) => void lines.push(line),
    async readFleet() {
      if (world.failure !== null) throw world.failure;
      return world.fleet;
    },
  });
  const look = async (times: number) => {
    for (let count = 0; count < times; count += 1) {
      await autoscaler.look();
      clock.advance(30_000);
    }
  };
  const names = () => running.cpu.map(({ name }) => name);
  return { lines, running, names, world, look };
}

it('starts runners while much waits and stops the idle ones afterwards, and says why', async () => {
  const { lines, names, world, look } = startScaling();
  world.fleet = { ...QUIET, cpu_backlog: 30 };
  await look(2);
  expect(names()).toEqual(['busy', 'new-1']);
  world.fleet = QUIET;
  await look(10);
  expect(names()).toEqual(['busy']);
  expect(lines).toEqual([
    '[autoscaler] cpu 1 → 2: 30 jobs wait, more than 20',
    '[autoscaler] cpu: started new-1',
    '[autoscaler] cpu 2 → 1: 0 jobs wait, fewer than 5, and 0 % is busy',
    '[autoscaler] cpu: stopped new-1',
  ]);
});

it('only says what it would do in a dry run', async () => {
  const { lines, names, world, look } = startScaling({ dryRun: true });
  world.fleet = { ...QUIET, cpu_backlog: 30, gpu_backlog: 10 };
  await look(2);
  expect(names()).toEqual(['busy']);
  expect(lines).toEqual([
    '[autoscaler] cpu 1 → 2: 30 jobs wait, more than 20 (dry run: nothing is done)',
    '[autoscaler] gpu 0 → 1: 10 jobs wait for a GPU, more than 5 (dry run: nothing is done)',
  ]);
});

it('changes nothing while the queues cannot be read, and says so once', async () => {
  const { lines, names, world, look } = startScaling();
  world.failure = new FleetUnreadableError('the API does not answer');
  await look(5);
  world.failure = new DriverError('the container engine does not answer');
  await look(2);
  world.failure = null;
  await look(1);
  expect(names()).toEqual(['busy']);
  expect(lines).toEqual([
    '[autoscaler] nothing is changed: the API does not answer',
    '[autoscaler] nothing is changed: the container engine does not answer',
    '[autoscaler] works again',
  ]);
});

it('counts the runners that are heard where nothing is driven', async () => {
  const worker = { class: 'cpu', health: 'healthy', capacity: 2, active_jobs: 1 } as const;
  const workers = [
    { ...worker, worker_id: 'a', state: 'active' as const },
    { ...worker, worker_id: 'b', state: 'draining' as const },
  ];
  const list = await createLogDriver().list('cpu', { ...QUIET, workers });
  expect(list).toEqual([{ id: 'a', name: 'a', activeJobs: 1 }]);
});

it('tells why the API cannot be read, and reaches nothing but the API', async () => {
  const { log } = createMemoryLogger();
  const backendUrl = new URL('http://127.0.0.1:9');
  const http = createHttpClient({ allowed: [backendUrl], log });
  const read = createFleetReader({ backendUrl, token: 'hunter2', http });
  await expect(read()).rejects.toThrow('the API does not answer');
  const answering = (status: number, body: string) =>
    createFleetReader({
      backendUrl,
      token: 'hunter2',
      http: {
        send: async () => ({
          status,
          answeredAt: null,
          headers: new Headers(),
          body: new TextEncoder().encode(body),
        }),
      },
    })();
  await expect(answering(401, '{}')).rejects.toThrow('refuses INTERNAL_TOKEN');
  await expect(answering(200, '{"queues":')).rejects.toThrow('in a form that is not known');
  expect(await answering(200, JSON.stringify({ ...QUIET, more: 1 }))).toEqual(QUIET);
});

it('is configured by variables whose defaults are documented, and refuses contradictions', () => {
  const least = { BACKEND_URL: 'http://backend:4000', INTERNAL_TOKEN: 'first, second' };
  expect(loadAutoscalerConfig(least)).toMatchObject({
    pollMs: 30_000,
    token: 'first',
    dryRun: false,
    settings: USUAL_SETTINGS,
    driver: { kind: 'docker', socketPath: '/var/run/docker.sock', services: { cpu: 'worker' } },
  });
  expect(AUTOSCALER_VARIABLES).toContain('AUTOSCALER_ENABLED');
  const refusals: [Record<string, string>, RegExp][] = [
    [{ AUTOSCALER_MIN_WORKERS: '9' }, /AUTOSCALER_MIN_WORKERS/],
    [{ AUTOSCALER_SCALE_IN_THRESHOLD: '20' }, /start and stop by turns/],
    [{ AUTOSCALER_DRIVER: 'magic', INTERNAL_TOKEN: '' }, /AUTOSCALER_DRIVER[\s\S]*INTERNAL_TOKEN/],
  ];
  for (const [wrong, message] of refusals) {
    expect(() => loadAutoscalerConfig({ ...least, ...wrong })).toThrow(message);
  }
});
