import { eq, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import {
  type Channel,
  channelsOf,
  NOTIFICATION_TYPE_NAMES,
  type NotificationType,
} from './notification-types.ts';
import { effectiveChannels } from './notify.ts';
import { notificationSettings } from './tables.ts';

/** Where one type goes for somebody. */
export interface TypeSetting extends Readonly<Record<Channel, boolean>> {
  readonly type: NotificationType;
  readonly summary: string;
  readonly always: readonly Channel[];
}

export interface SettingChange {
  readonly type: NotificationType;
  readonly inApp: boolean | undefined;
  readonly email: boolean | undefined;
}

/** Where each type goes for the caller. */
export async function listSettings({ db, actor }: UserContext): Promise<TypeSetting[]> {
  const rows = await db
    .select()
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, actor.userId));
  const chosen = new Map(rows.map((row) => [row.type, row]));
  return NOTIFICATION_TYPE_NAMES.map((type) => {
    const { summary, always } = channelsOf(type);
    return { type, summary, always, ...effectiveChannels(type, chosen.get(type)) };
  });
}

/** Changes where types go for the caller; what is not named stays. Throws `CONFLICT` for what cannot be switched off. */
export async function changeSettings(
  ctx: UserContext,
  changes: readonly SettingChange[],
): Promise<TypeSetting[]> {
  for (const { type, inApp, email } of changes) {
    const { always } = channelsOf(type);
    if ((inApp === false && always.includes('in_app')) || (email === false && always.includes('email'))) {
      throw new DomainError('CONFLICT', `${type} concerns your security and is always told. Leave it on.`);
    }
  }
  const rows = new Map(changes.map(({ type, inApp = null, email = null }) => [type, { type, inApp, email }]));
  await ctx.db
    .insert(notificationSettings)
    .values([...rows.values()].map((row) => ({ userId: ctx.actor.userId, ...row })))
    .onConflictDoUpdate({
      target: [notificationSettings.userId, notificationSettings.type],
      set: {
        inApp: sql`coalesce(excluded.in_app, ${notificationSettings.inApp})`,
        email: sql`coalesce(excluded.email, ${notificationSettings.email})`,
      },
    });
  return listSettings(ctx);
}
