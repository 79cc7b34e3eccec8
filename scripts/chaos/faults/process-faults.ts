import { listChildProcesses } from '../world/child-processes.ts';
import type { Fault } from './fault.ts';
import { killOf, killOneOf } from './kill-fault.ts';

export const killRunner = killOneOf('a runner', ({ runners }) => runners);

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

export const killApi = killOf('the API', ({ api }) => api);

export const pauseApi: Fault = {
  name: 'SIGSTOP of the API',
  async strike({ api }) {
    api.signal('SIGSTOP');
    return async () => api.signal('SIGCONT');
  },
};
