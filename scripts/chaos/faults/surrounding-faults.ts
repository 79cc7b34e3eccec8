import type { ProxyMode } from '../world/fault-proxy.ts';
import type { Fault } from './fault.ts';
import { present } from './server-faults.ts';

const storageFault = (name: string, mode: ProxyMode): Fault => ({
  name,
  async strike({ servers }) {
    const proxy = present(servers.storageProxy, 'bucket');
    proxy.setMode(mode);
    return async () => proxy.setMode('pass');
  },
});

export const storageFails = storageFault('storage refuses', 'refuse');
export const storageStalls = storageFault('storage stalls', 'stall');
export const storageTruncates = storageFault('storage truncates', 'truncate');

export const hideApi: Fault = {
  name: 'runners cannot reach the API',
  async strike({ apiProxy }) {
    apiProxy.setMode('refuse');
    return async () => apiProxy.setMode('pass');
  },
};

export const fillDisk: Fault = {
  name: 'the disk of the storage is full',
  async strike({ servers }) {
    const quota = present(servers.quota, 'quota');
    await quota.fill();
    return () => quota.clear();
  },
};

/** Beyond what a signature, a token and a job's deadline forgive. */
const JUMPS_MS = [-3_600_000, -600_000, 600_000, 3_600_000] as const;

export const shiftRunnerClock: Fault = {
  name: 'the clock of a runner jumps',
  async strike({ runners }, random) {
    const runner = random.pick(runners);
    runner.send({ type: 'shift_clock', offset_ms: random.pick(JUMPS_MS) });
    return async () => runner.send({ type: 'shift_clock', offset_ms: 0 });
  },
};

export const shiftApiClock: Fault = {
  name: 'the clock of the API jumps',
  async strike({ api }, random) {
    api.send({ type: 'shift_clock', offset_ms: random.pick(JUMPS_MS) });
    return async () => api.send({ type: 'shift_clock', offset_ms: 0 });
  },
};
