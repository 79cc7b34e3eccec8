export { type Clearing, clearNotifications, countClearable } from './clear-notifications.ts';
export { digestMail } from './digest-mail.ts';
export { eraseNotifications, purgeDigests, purgeNotifications } from './forget-notifications.ts';
export { notificationRoutes } from './notification.routes.ts';
export type { NotificationData, NotificationType } from './notification-types.ts';
export { type NewNotification, notify, wasToldSince } from './notify.ts';
export { type AddressOf, queueDigests } from './queue-digests.ts';
