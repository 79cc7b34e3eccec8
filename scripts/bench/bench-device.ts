import { DEVICE_MODELS, type DeviceModel } from '../../src/contracts/device-models.ts';

/** The device model of that name. Throws when there is none. */
export function deviceOf(name: string): DeviceModel {
  const model = DEVICE_MODELS[name];
  if (model === undefined) throw new Error(`no device model ${name}`);
  return model;
}
