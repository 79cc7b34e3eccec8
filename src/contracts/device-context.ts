import { z } from 'zod';
import { SYSTEM_MAX_DEVICES } from './tiers.ts';

export const PLATFORMS = ['ios', 'android'] as const;
export const platformSchema = z.enum(PLATFORMS);
export type Platform = z.infer<typeof platformSchema>;

/** What a build is asked for: one platform, or both, in which case every device names its own. */
export const BUILD_PLATFORMS = [...PLATFORMS, 'both'] as const;
export const buildPlatformSchema = z.enum(BUILD_PLATFORMS);
export type BuildPlatform = z.infer<typeof buildPlatformSchema>;

const inset = z.number().min(0).max(400);

export const safeAreaSchema = z.strictObject({ top: inset, right: inset, bottom: inset, left: inset });

/**
 * The device a screen is laid out for. Lengths are logical pixels (dp). `width` and `height` are of the
 * screen as it is held: a phone in landscape is wider than high.
 */
export const deviceContextSchema = z.strictObject({
  mode: z.enum(['device', 'virtual']).default('virtual'),
  model: z.string().trim().min(1).max(80),
  os_version: z.string().trim().min(1).max(40),
  width: z.number().min(120).max(4_096),
  height: z.number().min(120).max(4_096),
  dpr: z.number().min(0.75).max(5),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  font_scale: z.number().min(0.5).max(4).default(1),
  safe_area: safeAreaSchema.default({ top: 0, right: 0, bottom: 0, left: 0 }),
  zoom_mode_enabled: z.boolean().default(false),
  /** The language it is set to, as a BCP 47 tag; `en-US` where it says nothing. */
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/)
    .optional(),
});

export type DeviceContext = z.infer<typeof deviceContextSchema>;

/** A device as a job carries it: numbered by the API and with its platform decided. */
export const jobDeviceSchema = deviceContextSchema.extend({
  device_id: z.string().regex(/^d[1-9][0-9]{0,2}$/),
  platform: platformSchema,
});

export type JobDevice = z.infer<typeof jobDeviceSchema>;

/** What the device can do, never what it measured. A screen using a missing capability gets a diagnostic. */
export const sensorFlagsSchema = z.strictObject({
  camera: z.boolean().default(false),
  microphone: z.boolean().default(false),
  accelerometer: z.boolean().default(false),
  gyroscope: z.boolean().default(false),
  gps: z.boolean().default(false),
});

export type SensorFlags = z.infer<typeof sensorFlagsSchema>;

export const jobDevicesSchema = z.array(jobDeviceSchema).min(1).max(SYSTEM_MAX_DEVICES);
