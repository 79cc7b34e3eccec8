import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FleetReading } from '../read-fleet.ts';
import { startTestEngine, type TestEngine } from '../testing/test-engine.ts';
import { createDockerDriver } from './docker-driver.ts';
import { type Driver, DriverError } from './driver.ts';

const NOBODY: FleetReading = { cpu_backlog: 0, gpu_backlog: 0, queues: [], workers: [] };

let engine: TestEngine;
let driver: Driver;
beforeEach(async () => {
  engine = await startTestEngine();
  driver = driverAt(engine.socketPath);
});
afterEach(() => engine.close());

const driverAt = (socketPath: string) =>
  createDockerDriver({ socketPath, project: 'hivesync', services: { cpu: 'worker', gpu: 'worker-gpu' } });

function labelsOf(service: string, project = 'hivesync', number = '1') {
  return {
    'com.docker.compose.project': project,
    'com.docker.compose.service': service,
    'com.docker.compose.container-number': number,
  };
}

const workerConfig = (number = '1') => ({
  Image: 'hivesync:1',
  Cmd: ['node', 'dist/runner.js'],
  Env: ['QUEUE_URL=redis://redis:6379', 'WORKER_CALLBACK_SECRET=hunter2', 'WORKER_ID=the-only-one'],
  Labels: labelsOf('worker', 'hivesync', number),
  HostConfig: { Memory: 1_000_000_000, RestartPolicy: { Name: 'unless-stopped' }, Binds: ['data:/data'] },
});

describe('the runners of a service', () => {
  it('are its containers that run, with the work that was heard of them, and no others', async () => {
    const worker = engine.add({ name: 'hivesync-worker-1', config: workerConfig() });
    engine.add({ name: 'stopped', state: 'exited', config: workerConfig('2') });
    engine.add({ name: 'redis', config: { Image: 'redis', Labels: labelsOf('redis') } });
    engine.add({ name: 'foreign', config: { ...workerConfig(), Labels: labelsOf('worker', 'another') } });
    const heard = { class: 'cpu', state: 'active', health: 'healthy', capacity: 2, active_jobs: 2 } as const;
    const fleet = { ...NOBODY, workers: [{ ...heard, worker_id: worker.id.slice(0, 12) }] };
    expect(await driver.list('cpu', fleet)).toEqual([
      { id: worker.id, name: 'hivesync-worker-1', activeJobs: 2 },
    ]);
    expect(await driver.list('gpu', fleet)).toEqual([]);
    // Asked for the version once, and everything else under it.
    expect(engine.calls).toEqual([
      'GET /version',
      'GET /v1.45/containers/json',
      'GET /v1.45/containers/json',
    ]);
  });
});

describe('one more runner', () => {
  it('is one that was stopped, where there is one', async () => {
    const stopped = engine.add({ name: 'hivesync-worker-2', state: 'exited', config: workerConfig('2') });
    expect(await driver.start('cpu')).toBe('hivesync-worker-2');
    expect(stopped.state).toBe('running');
    expect(engine.containers).toHaveLength(1);
  });

  it('is else a copy of one that runs, but for its names', async () => {
    engine.add({ name: 'hivesync-worker-3', config: workerConfig('3') });
    expect(await driver.start('cpu')).toBe('hivesync-worker-4');
    expect(engine.containers.map(({ name }) => name)).toEqual(['hivesync-worker-3', 'hivesync-worker-4']);
    expect(engine.containers.map(({ state }) => state)).toEqual(['running', 'running']);
    expect(engine.created()).toEqual({
      Image: 'hivesync:1',
      Cmd: ['node', 'dist/runner.js'],
      Env: ['QUEUE_URL=redis://redis:6379', 'WORKER_CALLBACK_SECRET=hunter2'],
      Labels: { ...labelsOf('worker', 'hivesync', '4'), 'com.hivesync.autoscaler.created': 'true' },
      HostConfig: { ...workerConfig().HostConfig, ContainerIDFile: '' },
      NetworkingConfig: { EndpointsConfig: { hivesync_default: {} } },
    });
  });

  it('is refused with what to do where there is nothing to copy', async () => {
    await expect(driver.start('gpu')).rejects.toThrow(
      /no container of the service worker-gpu.*docker compose up/,
    );
  });
});

describe('one runner fewer', () => {
  it('is stopped and kept when compose made it, and removed with its own volumes when it is a copy', async () => {
    const own = engine.add({ name: 'hivesync-worker-1', config: workerConfig() });
    await driver.start('cpu');
    const copy = engine.containers.find(({ id }) => id !== own.id);
    for (const id of [copy?.id ?? '', own.id]) await driver.stop(id);
    expect(engine.containers).toEqual([own]);
    expect(engine.calls.filter((call) => call.startsWith('DELETE'))).toEqual([
      `DELETE /v1.45/containers/${copy?.id}?v=true`,
    ]);
    expect(own.state).toBe('exited');
  });
});

describe('an engine that does not do what it is asked', () => {
  it('is told with the status alone, and not with what it says', async () => {
    engine.add({ name: 'hivesync-worker-1', config: workerConfig() });
    await driver.list('cpu', NOBODY);
    engine.failWith(500);
    const failure = await driver.list('cpu', NOBODY).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DriverError);
    expect(String(failure)).toContain('answers GET /v1.45/containers/json with 500');
    expect(String(failure)).not.toContain('secret detail');
  });

  it('is told with its socket when it is not there, and found again afterwards', async () => {
    const missing = driverAt('/nowhere/docker.sock');
    await expect(missing.list('cpu', NOBODY)).rejects.toThrow('does not answer at /nowhere/docker.sock');
    engine.failWith(503);
    await expect(driver.list('cpu', NOBODY)).rejects.toThrow(DriverError);
    engine.failWith(null);
    expect(await driver.list('cpu', NOBODY)).toEqual([]);
  });
});
