export { eraseNotifications, purgeDigests, purgeNotifications } from './forget-notifications.ts';
export type { NotificationData, NotificationType } from './notification-types.ts';
export { type NewNotification, notify } from './notify.ts';
