export { authenticateDevice, isStillPaired } from './authenticate-device.ts';
export { announceDeviceNews, DEVICE_NEWS_CHANNEL } from './device-news.ts';
export { loadLastSeenDevices } from './load-last-seen.ts';
export { purgePairings, removeAllDevices } from './manage-devices.ts';
export { pairingRoutes } from './pairing.routes.ts';
export type { DevicePorts, DeviceRouteDeps, DeviceSettings } from './settings.ts';
