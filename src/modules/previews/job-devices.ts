import type { BuildPlatform, DeviceContext, JobDevice, Platform } from '../../contracts/device-context.ts';

/** A device as a person asks for it: `platform` is needed only when the build is for both. */
export type RequestedDevice = DeviceContext & { readonly platform?: Platform | undefined };

/** Numbers the devices and decides each one's platform; the request's schema has ensured that it has one. */
export function toJobDevices(platform: BuildPlatform, devices: readonly RequestedDevice[]): JobDevice[] {
  return devices.map((device, index) => {
    const decided = platform === 'both' ? device.platform : platform;
    if (decided === undefined) throw new Error(`device ${index} of a build for both platforms has none`);
    return { ...device, device_id: `d${index + 1}`, platform: decided };
  });
}
