import type { DeviceContext, JobDevice } from '../../../src/contracts/device-context.ts';

/** The device as an engine sees it, without what only the job knows. */
export function deviceContextOf(device: JobDevice): DeviceContext {
  const { device_id: _id, platform: _platform, ...context } = device;
  return context;
}
