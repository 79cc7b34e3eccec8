import { z } from '@hono/zod-openapi';
import { platformSchema } from '../../contracts/device-context.ts';
import { idSchema } from '../../contracts/ids.ts';
import type { Device, DeviceDescription, Pairing } from './tables.ts';

const EXAMPLE_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a04';

/** One line, without characters that cannot be seen. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u.test(text), 'must not have invisible characters');

const description = {
  name: line(80),
  platform: platformSchema,
  model: line(80),
  os_version: line(40),
  app_version: line(40).nullable(),
};

export const joinBody = z
  .strictObject({
    code: z.string().min(1).max(32),
    device: z.strictObject({ ...description, app_version: description.app_version.optional() }),
  })
  .openapi('JoinPairing');

export const confirmBody = z.strictObject({ pairing_id: idSchema }).openapi('ConfirmPairing');

export const requestedSchema = z
  .object({
    pairing_id: idSchema,
    code: z.string(),
    qr_payload: z.string(),
    qr_svg: z.string(),
    expires_at: z.iso.datetime(),
  })
  .openapi('RequestedPairing');

export const joinedSchema = z
  .object({
    device_token: z.string().openapi({ description: 'Opens nothing until the desktop has confirmed.' }),
    check_number: z.string(),
    account: z.string().nullable().openapi({ description: 'Whose device it would become, masked.' }),
    expires_at: z.iso.datetime(),
  })
  .openapi('JoinedPairing');

export const pairingSchema = z
  .object({
    pairing_id: idSchema,
    state: z.enum(['waiting_for_device', 'waiting_for_confirmation', 'confirmed']),
    device: z.object(description).nullable(),
    check_number: z.string().nullable(),
    device_id: idSchema.nullable(),
    expires_at: z.iso.datetime(),
  })
  .openapi('Pairing');

export const deviceSchema = z
  .object({
    id: idSchema,
    ...description,
    paired_at: z.iso.datetime(),
    last_seen_at: z.iso.datetime().openapi({ description: 'Exact to a minute.' }),
  })
  .openapi('PairedDevice');

const DESCRIPTION = {
  name: 'Ada’s phone',
  platform: 'ios' as const,
  model: 'iPhone 15',
  os_version: '17.5',
  app_version: '1.4.0',
};

export const JOIN_EXAMPLE = { code: '7KQX-M2PD', device: DESCRIPTION };
export const CONFIRM_EXAMPLE = { pairing_id: EXAMPLE_ID };

export const REQUESTED_EXAMPLE = {
  pairing_id: EXAMPLE_ID,
  code: '7KQX-M2PD',
  qr_payload: 'hivesync://pair?api=https%3A%2F%2Fhivesync.example&code=7KQX-M2PD',
  qr_svg: '<svg …>',
  expires_at: '2026-01-15T12:05:00.000Z',
};

export const JOINED_EXAMPLE = {
  device_token: 'hsd_…',
  check_number: '47',
  account: 'ad***@example.com',
  expires_at: '2026-01-15T12:05:00.000Z',
};

export const PAIRING_EXAMPLE = {
  pairing_id: EXAMPLE_ID,
  state: 'waiting_for_confirmation' as const,
  device: DESCRIPTION,
  check_number: '47',
  device_id: null,
  expires_at: '2026-01-15T12:05:00.000Z',
};

export const DEVICE_EXAMPLE = {
  id: EXAMPLE_ID,
  ...DESCRIPTION,
  paired_at: '2026-01-15T12:01:00.000Z',
  last_seen_at: '2026-01-15T14:30:00.000Z',
};

export function toDescription(device: z.infer<typeof joinBody>['device']): DeviceDescription {
  return {
    name: device.name,
    platform: device.platform,
    model: device.model,
    osVersion: device.os_version,
    appVersion: device.app_version ?? null,
  };
}

function toDescriptionBody(device: DeviceDescription) {
  return {
    name: device.name,
    platform: device.platform,
    model: device.model,
    os_version: device.osVersion,
    app_version: device.appVersion,
  };
}

export function toPairingBody(pairing: Pairing): z.infer<typeof pairingSchema> {
  const waiting = pairing.description === null ? 'waiting_for_device' : 'waiting_for_confirmation';
  return {
    pairing_id: pairing.id,
    state: pairing.deviceId === null ? waiting : 'confirmed',
    device: pairing.description === null ? null : toDescriptionBody(pairing.description),
    check_number: pairing.checkNumber,
    device_id: pairing.deviceId,
    expires_at: pairing.expiresAt.toISOString(),
  };
}

export function toDeviceBody(device: Device): z.infer<typeof deviceSchema> {
  return {
    id: device.id,
    ...toDescriptionBody(device),
    paired_at: device.pairedAt.toISOString(),
    last_seen_at: device.lastSeenAt.toISOString(),
  };
}
