import type { JobDevice } from '../../contracts/device-context.ts';
import type { PreviewTask } from '../../contracts/worker-calls.ts';
import { equalJson } from './results/equal-json.ts';
import type { PreviewJob } from './tables.ts';

export type BaseCandidate = Pick<PreviewJob, 'id' | 'revisionId' | 'task' | 'manifestKey' | 'manifestSha256'>;

/**
 * The job to copy from: one built for most of the same devices and, among those, of the same entries; the first
 * of equals. `null` when nothing of any candidate could be used.
 */
export function chooseBase(candidates: readonly BaseCandidate[], task: PreviewTask): BaseCandidate | null {
  let best: BaseCandidate | null = null;
  let bestWorth = 0;
  for (const candidate of candidates) {
    const worth = worthOf(candidate.task, task);
    if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
  }
  return best;
}

/** Outputs can be copied for the same device and options only; the list of screens for the same platform. */
function worthOf(base: PreviewTask, task: PreviewTask): number {
  const sameOptions = equalJson(base.flags, task.flags) && equalJson(base.sensor_flags, task.sensor_flags);
  if (!sameOptions) return 0;
  const built = new Set(base.devices.map(deviceKey));
  const shared = task.devices.filter((device) => built.has(deviceKey(device))).length;
  return 2 * shared + (shared > 0 && equalJson(base.entries, task.entries) ? 1 : 0);
}

/** Everything about a device but its number in the job. Both tasks come from jsonb, which orders keys. */
function deviceKey({ device_id: _id, ...device }: JobDevice): string {
  return JSON.stringify(device);
}
