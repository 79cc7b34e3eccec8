import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';

const TYPICAL_DEVICE = { ios: 'iphone-15', android: 'pixel-8' } as const;

/** What stands for all devices of a platform where an app is looked at as a whole. */
export function typicalDevice(platform: Platform): DeviceContext {
  const model = DEVICE_MODELS[TYPICAL_DEVICE[platform]];
  if (model === undefined) throw new Error(`no device model stands for ${platform}`);
  return model.context;
}
