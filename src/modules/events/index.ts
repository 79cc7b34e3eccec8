export { eraseUserEvents, purgeUserEvents } from './forget-events.ts';
export { type NewUserEvent, recordUserEvents, recordUserEventsFrom } from './record-user-events.ts';
