import type { DeviceContext, Platform } from './device-context.ts';

export interface DeviceModel {
  readonly platform: Platform;
  /** A model says nothing of the language it is set to. */
  readonly context: Omit<DeviceContext, 'locale'>;
}

function phone(
  platform: Platform,
  model: string,
  osVersion: string,
  screen: { width: number; height: number; dpr: number; top: number; bottom: number },
): DeviceModel {
  return {
    platform,
    context: {
      mode: 'virtual',
      model,
      os_version: osVersion,
      width: screen.width,
      height: screen.height,
      dpr: screen.dpr,
      orientation: 'portrait',
      font_scale: 1,
      safe_area: { top: screen.top, right: 0, bottom: screen.bottom, left: 0 },
      zoom_mode_enabled: false,
    },
  };
}

/** Devices that can be asked for by name. Sizes are the makers' logical sizes, insets those of the system bars. */
export const DEVICE_MODELS: Readonly<Record<string, DeviceModel>> = {
  'iphone-se': phone('ios', 'iPhone SE (3rd generation)', '17.5', {
    width: 375,
    height: 667,
    dpr: 2,
    top: 20,
    bottom: 0,
  }),
  'iphone-15': phone('ios', 'iPhone 15', '17.5', { width: 393, height: 852, dpr: 3, top: 59, bottom: 34 }),
  'iphone-15-pro-max': phone('ios', 'iPhone 15 Pro Max', '17.5', {
    width: 430,
    height: 932,
    dpr: 3,
    top: 59,
    bottom: 34,
  }),
  'ipad-air': phone('ios', 'iPad Air 11-inch', '17.5', {
    width: 820,
    height: 1180,
    dpr: 2,
    top: 24,
    bottom: 20,
  }),
  'pixel-8': phone('android', 'Pixel 8', '14', { width: 412, height: 915, dpr: 2.625, top: 24, bottom: 24 }),
  'galaxy-s24': phone('android', 'Galaxy S24', '14', {
    width: 360,
    height: 780,
    dpr: 3,
    top: 24,
    bottom: 24,
  }),
  'galaxy-tab-s9': phone('android', 'Galaxy Tab S9', '14', {
    width: 800,
    height: 1280,
    dpr: 2,
    top: 24,
    bottom: 24,
  }),
};
