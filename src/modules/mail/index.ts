export {
  type ComposeMail,
  dispatchMail,
  type MailComposers,
  type MailPorts,
  type QueuedMail,
} from './dispatch-mail.ts';
export { purgeMail } from './purge-mail.ts';
export { type MailToQueue, queueMail } from './queue-mail.ts';
export { type MailTemplate, type MailTemplates, type MailVariables, parseMailTemplate } from './template.ts';
