import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { PLATFORMS, type Platform } from '../../contracts/device-context.ts';
import { instant } from '../../platform/db/columns.ts';

/** What a phone or tablet says of itself. */
export interface DeviceDescription {
  readonly name: string;
  readonly platform: Platform;
  readonly model: string;
  readonly osVersion: string;
  readonly appVersion: string | null;
}

/** A code on a desktop that waits for a device, and a device that waits to be confirmed. */
export const pairings = pgTable(
  'pairings',
  {
    id: uuid('id').primaryKey(),
    /** Whose device it becomes. */
    userId: uuid('user_id').notNull(),
    /** HMAC of the code: it is short enough to be guessed from a plain hash. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once, by the first device that brings the code. */
    description: jsonb('description').$type<DeviceDescription>(),
    tokenHash: text('token_hash'),
    /** Shown on both screens, so that a person sees that it is this device and no other. */
    checkNumber: text('check_number'),
    /** The device that was made of it. */
    deviceId: uuid('device_id'),
  },
  (table) => [
    uniqueIndex('pairings_code_hash_unique').on(table.codeHash),
    uniqueIndex('pairings_token_hash_unique').on(table.tokenHash),
    index('pairings_user_id_index').on(table.userId),
    index('pairings_expires_at_index').on(table.expiresAt),
  ],
);

/** Phones and tablets that learn of a person's builds. Removing a row ends its token at once. */
export const devices = pgTable(
  'devices',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    name: text('name').notNull(),
    platform: text('platform', { enum: PLATFORMS }).notNull(),
    model: text('model').notNull(),
    osVersion: text('os_version').notNull(),
    appVersion: text('app_version'),
    /** HMAC of the token, so that a copy of this table cannot even confirm a guess. */
    tokenHash: text('token_hash').notNull(),
    pairedAt: instant('paired_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [
    uniqueIndex('devices_token_hash_unique').on(table.tokenHash),
    index('devices_user_id_index').on(table.userId, table.id),
  ],
);

export type Pairing = typeof pairings.$inferSelect;
export type Device = typeof devices.$inferSelect;
