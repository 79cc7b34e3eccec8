import type { ProxyMode } from '../world/fault-proxy.ts';
import type { WireName } from '../world/wires.ts';
import type { Fault } from './fault.ts';
import { present } from './server-faults.ts';

const onWires = (name: string, wireNames: readonly WireName[], mode: ProxyMode): Fault => ({
  name,
  async strike({ wires }) {
    for (const wire of wireNames) wires.setMode(wire, mode);
    return async () => {
      for (const wire of wireNames) wires.setMode(wire, 'pass');
    };
  },
});

const STORAGE: readonly WireName[] = ['api-storage', 'runner-storage'];
export const storageFails = onWires('storage refuses', STORAGE, 'refuse');
export const storageStalls = onWires('storage stalls', STORAGE, 'stall');
export const storageTruncates = onWires('storage truncates', STORAGE, 'truncate');
export const hideApi = onWires('runners cannot reach the API', ['runner-api'], 'refuse');

/** Connections break, and new ones are not taken. */
export const cutWire = (wire: WireName): Fault => onWires(`${wire} is cut`, [wire], 'refuse');
/** Connections stay, and nothing passes. */
export const stallWire = (wire: WireName): Fault => onWires(`${wire} stalls`, [wire], 'stall');

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
