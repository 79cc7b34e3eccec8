import { z } from 'zod';
import { docKindSchema } from '../../contracts/ai-docs.ts';
import { idSchema } from '../../contracts/ids.ts';
import { workerIdSchema } from '../../contracts/worker-calls.ts';

/** Where a notification goes. E-mail is a digest of what was not read in the application meanwhile. */
export const CHANNELS = ['in_app', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

interface TypeDefinition<Data extends z.ZodType> {
  /** What is shown beside the switches of the type. */
  readonly summary: string;
  /** What it carries, on the wire as it is: ids and names, nothing secret. */
  readonly data: Data;
  readonly defaults: Readonly<Record<Channel, boolean>>;
  /** Cannot be switched off. */
  readonly always?: readonly Channel[];
  /** How long it waits for others before it is in a digest. */
  readonly emailAfterMinutes: number;
  /** What it says, in one sentence without markup; `count` is how many of the same were not read yet. */
  readonly say: (data: z.output<Data>, count: number) => string;
}

/** Lets the type checker know each type's data where its sentence is written. */
function define<Data extends z.ZodType>(definition: TypeDefinition<Data>): TypeDefinition<Data> {
  return definition;
}

const SOON = 60;
const AT_ONCE = 0;

const name = z.string().min(1).max(200);
/** `null`: somebody who has no name, or is gone. */
const actor = { actor_id: idSchema.nullable(), actor_name: name.nullable() };
const inProject = { project_id: idSchema, project_name: name };
/** What a comment is about. */
const target = { target_type: z.enum(['project', 'task', 'file', 'node']), target_id: z.string().max(1_024) };

const somebody = (actorName: string | null) => actorName ?? 'Somebody';
const times = (count: number) => (count > 1 ? ` (${count} times)` : '');

/** Every type there is. A new one is an entry here; nothing else has to know it. */
export const NOTIFICATION_TYPES = {
  map_ready: define({
    summary: 'A map of a project is ready',
    data: z.strictObject({ project_id: idSchema, job_id: idSchema, version_id: idSchema }),
    defaults: { in_app: true, email: false },
    emailAfterMinutes: SOON,
    say: (_, count) => `The map you asked for is ready${times(count)}.`,
  }),
  map_failed: define({
    summary: 'A map of a project could not be made',
    data: z.strictObject({ project_id: idSchema, job_id: idSchema, code: z.string().max(64) }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: SOON,
    say: ({ code }, count) => `The map you asked for could not be made: ${code}${times(count)}.`,
  }),
  worker_unhealthy: define({
    summary: 'A runner of the installation does not work as it should (administrators)',
    data: z.strictObject({ worker_id: workerIdSchema, reason: z.enum(['silent', 'errors']) }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: AT_ONCE,
    say: ({ worker_id, reason }) =>
      reason === 'silent'
        ? `The runner ${worker_id} has not been heard for two minutes.`
        : `Too many jobs of the runner ${worker_id} fail for reasons of ours.`,
  }),
  worker_recovered: define({
    summary: 'A runner of the installation works again (administrators)',
    data: z.strictObject({ worker_id: workerIdSchema }),
    defaults: { in_app: true, email: false },
    emailAfterMinutes: SOON,
    say: ({ worker_id }) => `The runner ${worker_id} works again.`,
  }),
  backup_failed: define({
    summary: 'A backup of the installation could not be made (administrators)',
    data: z.strictObject({ day: z.iso.date(), code: z.string().max(64) }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: AT_ONCE,
    say: ({ day, code }, count) => `The backup of ${day} could not be made: ${code}${times(count)}.`,
  }),
  ai_docs_ready: define({
    summary: 'Documentation of a project is ready',
    data: z.strictObject({ project_id: idSchema, job_id: idSchema, kind: docKindSchema }),
    defaults: { in_app: true, email: false },
    emailAfterMinutes: SOON,
    say: (_, count) => `The documentation you asked for is ready${times(count)}.`,
  }),
  ai_docs_failed: define({
    summary: 'Documentation of a project could not be written',
    data: z.strictObject({
      project_id: idSchema,
      job_id: idSchema,
      kind: docKindSchema,
      code: z.string().max(64),
    }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: SOON,
    say: ({ code }, count) => `The documentation you asked for could not be written: ${code}${times(count)}.`,
  }),
  new_sign_in: define({
    summary: 'Your account was signed in to from a device that was not seen before',
    data: z.strictObject({ session_id: idSchema, device: name }),
    defaults: { in_app: true, email: true },
    always: ['in_app'],
    emailAfterMinutes: AT_ONCE,
    say: ({ device }) =>
      `Your account was signed in to from ${device}. If it was not you, end that session and change your password.`,
  }),
  password_changed: define({
    summary: 'Your password was changed',
    data: z.strictObject({}),
    // A message of its own goes out at once; see the accounts module.
    defaults: { in_app: true, email: false },
    always: ['in_app'],
    emailAfterMinutes: AT_ONCE,
    say: () => 'Your password was changed, and every session was ended.',
  }),
  api_key_created: define({
    summary: 'An API key of your account was made',
    data: z.strictObject({ key_id: idSchema, key_name: name }),
    defaults: { in_app: true, email: true },
    always: ['in_app'],
    emailAfterMinutes: AT_ONCE,
    say: ({ key_name }) => `The API key “${key_name}” was made. If it was not you, revoke it.`,
  }),
  invitation_received: define({
    summary: 'You were invited to a team',
    data: z.strictObject({ team_id: idSchema, team_name: name, invitation_id: idSchema, ...actor }),
    // The invitation itself is an e-mail.
    defaults: { in_app: true, email: false },
    emailAfterMinutes: SOON,
    say: ({ actor_name, team_name }) => `${somebody(actor_name)} invited you to the team “${team_name}”.`,
  }),
  task_assigned: define({
    summary: 'A task was assigned to you',
    data: z.strictObject({ ...inProject, task_id: idSchema, task_title: name, ...actor }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: SOON,
    say: ({ actor_name, task_title }) => `${somebody(actor_name)} assigned the task “${task_title}” to you.`,
  }),
  mention: define({
    summary: 'You were mentioned in a comment',
    data: z.strictObject({ ...inProject, comment_id: idSchema, ...target, ...actor }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: SOON,
    say: ({ actor_name, project_name }, count) =>
      `${somebody(actor_name)} mentioned you in “${project_name}”${times(count)}.`,
  }),
  comment_reply: define({
    summary: 'A comment of yours was answered',
    data: z.strictObject({ ...inProject, comment_id: idSchema, thread_id: idSchema, ...target, ...actor }),
    defaults: { in_app: true, email: true },
    emailAfterMinutes: SOON,
    say: ({ actor_name, project_name }, count) =>
      `${somebody(actor_name)} answered your comment in “${project_name}”${times(count)}.`,
  }),
};

export type NotificationType = keyof typeof NOTIFICATION_TYPES;
export type NotificationData<Type extends NotificationType> = z.input<
  (typeof NOTIFICATION_TYPES)[Type]['data']
>;

/** What stored data of a type says; `null` when the type is none of ours any more, or its data has another shape. */
export function sayNotification(type: string, data: unknown, count: number): string | null {
  if (!isNotificationType(type)) return null;
  const definition: TypeDefinition<z.ZodType> = NOTIFICATION_TYPES[type];
  const parsed = definition.data.safeParse(data);
  return parsed.success ? definition.say(parsed.data, count) : null;
}

export function isNotificationType(type: string): type is NotificationType {
  return Object.hasOwn(NOTIFICATION_TYPES, type);
}

export const NOTIFICATION_TYPE_NAMES = Object.keys(NOTIFICATION_TYPES).filter(isNotificationType);

/** The part of a type's definition that does not depend on its data. */
export function channelsOf(type: NotificationType): Pick<
  TypeDefinition<z.ZodType>,
  'summary' | 'defaults' | 'emailAfterMinutes'
> & {
  readonly always: readonly Channel[];
} {
  const {
    summary,
    defaults,
    emailAfterMinutes,
    always = [],
  }: TypeDefinition<z.ZodType> = NOTIFICATION_TYPES[type];
  return { summary, defaults, emailAfterMinutes, always };
}

/** Checked data as it is stored. Throws when a caller gives something else than the type carries. */
export function parseNotificationData(
  type: NotificationType,
  data: unknown,
): Readonly<Record<string, unknown>> {
  const definition: TypeDefinition<z.ZodType> = NOTIFICATION_TYPES[type];
  return z.record(z.string(), z.unknown()).parse(definition.data.parse(data));
}
