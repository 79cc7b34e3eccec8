import { z } from '@hono/zod-openapi';
import { idSchema } from '../../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../../http/pagination.ts';
import { NOTIFICATION_TYPE_NAMES, sayNotification } from '../notification-types.ts';
import type { Notification } from '../tables.ts';

const typeSchema = z.enum(NOTIFICATION_TYPE_NAMES);

export const notificationSchema = z
  .object({
    id: idSchema,
    type: z
      .string()
      .openapi({ description: 'One of GET /notifications/settings, or one that is no longer made.' }),
    count: z.int().openapi({ description: 'How often it happened before it was read.' }),
    message: z.string().openapi({ description: 'One sentence without markup, of the latest.' }),
    data: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'Ids and names, by type; of the latest.' }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    read_at: z.iso.datetime().nullable(),
  })
  .openapi('Notification');

export type NotificationBody = z.infer<typeof notificationSchema>;

export const listQuery = pageQuery.extend({
  unread: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: '`true`: only what was not read yet.' }),
});

export const notificationPageSchema = pageSchema(notificationSchema).extend({ unread: z.int() });

export const readBody = z
  .strictObject({ ids: z.array(idSchema).min(1).max(100) })
  .openapi('ReadNotifications');

export const readSchema = z.object({ unread: z.int() }).openapi('NotificationsRead');

export const settingsSchema = z
  .object({
    items: z.array(
      z.object({
        type: typeSchema,
        summary: z.string(),
        in_app: z.boolean(),
        email: z.boolean(),
        always: z
          .array(z.enum(['in_app', 'email']))
          .openapi({ description: 'Channels that cannot be switched off.' }),
      }),
    ),
  })
  .openapi('NotificationSettings');

export const settingsBody = z
  .strictObject({
    items: z
      .array(
        z.strictObject({ type: typeSchema, in_app: z.boolean().optional(), email: z.boolean().optional() }),
      )
      .min(1)
      .max(NOTIFICATION_TYPE_NAMES.length),
  })
  .openapi('ChangeNotificationSettings');

const ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07';

export const NOTIFICATION_EXAMPLE = {
  id: ID,
  type: 'map_ready',
  count: 1,
  message: 'The map you asked for is ready.',
  data: { project_id: ID, job_id: ID, version_id: ID },
  created_at: '2026-01-15T12:00:00.000Z',
  updated_at: '2026-01-15T12:00:00.000Z',
  read_at: null,
};

/** A notification on the wire, in answers and in events. */
export function toNotificationBody(row: Notification): NotificationBody {
  return {
    id: row.id,
    type: row.type,
    count: row.count,
    message:
      sayNotification(row.type, row.data, row.count) ?? 'Something happened that is no longer told in words.',
    data: { ...row.data },
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    read_at: row.readAt?.toISOString() ?? null,
  };
}
