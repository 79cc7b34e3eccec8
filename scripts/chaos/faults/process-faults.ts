import { listChildProcesses } from '../world/child-processes.ts';
import type { Fault } from './fault.ts';

export const killRunner: Fault = {
  name: 'kill -9 of a runner',
  async strike({ runners }, random) {
    const [first, ...others] = runners.filter(({ isReady }) => isReady);
    if (first === undefined) return null;
    const runner = random.pick([first, ...others]);
    await runner.kill();
    return () => runner.start();
  },
};

export const pauseRunner: Fault = {
  name: 'SIGSTOP of a runner',
  async strike({ runners }, random) {
    const runner = random.pick(runners);
    runner.signal('SIGSTOP');
    return async () => runner.signal('SIGCONT');
  },
};

export const killEngine: Fault = {
  name: 'kill -9 of an engine child',
  async strike({ runners }, random) {
    const [first, ...others] = await listChildProcesses(random.pick(runners).processId);
    if (first === undefined) return null;
    process.kill(random.pick([first, ...others]), 'SIGKILL');
    return async () => undefined;
  },
};

export const killApi: Fault = {
  name: 'kill -9 of the API',
  async strike({ api }) {
    await api.kill();
    return () => api.start();
  },
};

export const pauseApi: Fault = {
  name: 'SIGSTOP of the API',
  async strike({ api }) {
    api.signal('SIGSTOP');
    return async () => api.signal('SIGCONT');
  },
};
