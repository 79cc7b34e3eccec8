import { z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import { NOT_ONE_LINE, ONE_LINE } from '../../contracts/one-line.ts';
import { ROLES } from '../../contracts/rights.ts';
import { pageSchema } from '../../http/pagination.ts';
import { emailSchema } from '../accounts/index.ts';
import type { AcceptedInvitation } from './invitations/answer-invitation.ts';
import type { Member } from './members/describe-members.ts';
import type { OpenedTeam } from './open-team.ts';
import { GIVEN_ROLES, type Invitation } from './tables.ts';

const EXAMPLE_TEAM_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01';
const EXAMPLE_USER_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01';
const EXAMPLE_INVITATION_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e02';
const EXAMPLE_TIME = '2026-01-15T12:00:00.000Z';

export const roleSchema = z.enum(ROLES).openapi('Role');
const givenRoleSchema = z.enum(GIVEN_ROLES).openapi('GivenRole');

/** Stands in the subject of messages, so it is one line. */
const nameSchema = z.string().trim().min(1).max(100).regex(ONE_LINE, NOT_ONE_LINE);

const standing = {
  role: roleSchema.openapi({ description: 'The role that is held.' }),
  acts_as: roleSchema.openapi({
    description: 'What the person’s tier lets them act as: the free tier only reads, as a guest.',
  }),
};

export const teamBody = z.strictObject({ name: nameSchema }).openapi('TeamSettings');
export const transferTeamBody = z.strictObject({ user_id: idSchema }).openapi('TransferTeam');
export const changeRoleBody = z.strictObject({ role: givenRoleSchema }).openapi('ChangeRole');

export const inviteBody = z
  .strictObject({
    email: emailSchema.optional(),
    user_id: idSchema.optional().describe('Somebody you share a team with.'),
    role: givenRoleSchema.default('member'),
  })
  .refine(({ email, user_id }) => (email === undefined) !== (user_id === undefined), {
    path: ['email'],
    message: 'name either email or user_id',
  })
  .openapi('Invite');

export const teamSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    owner_user_id: idSchema,
    ...standing,
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi('Team');
export const teamPageSchema = pageSchema(teamSchema).openapi('TeamPage');

export const memberSchema = z
  .object({
    user_id: idSchema,
    email: z.string().nullable().openapi({ description: '`null` when the account is gone.' }),
    ...standing,
    joined_at: z.iso.datetime(),
  })
  .openapi('TeamMember');
export const memberPageSchema = pageSchema(memberSchema).openapi('TeamMemberPage');

export const invitationSchema = z
  .object({
    id: idSchema,
    team_id: idSchema,
    email: z.string().nullable(),
    user_id: idSchema.nullable(),
    role: givenRoleSchema,
    invited_by_user_id: idSchema,
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
    expired: z.boolean(),
  })
  .openapi('TeamInvitation');
export const invitationPageSchema = pageSchema(invitationSchema).openapi('TeamInvitationPage');

export const acceptedSchema = z
  .object({
    team_id: idSchema,
    team_name: z.string(),
    role: roleSchema,
    offered_role: givenRoleSchema,
    notice: z
      .string()
      .nullable()
      .openapi({ description: 'Says why the role is another one than was offered; `null` when it is not.' }),
  })
  .openapi('AcceptedInvitation');

// `describe` makes a schema that knows `openapi`; those of the contracts may be older than the extension.
export const teamParams = z.object({
  team_id: idSchema.describe('The team').openapi({ example: EXAMPLE_TEAM_ID }),
});
export const memberParams = teamParams.extend({
  user_id: idSchema.describe('The member').openapi({ example: EXAMPLE_USER_ID }),
});
export const invitationParams = teamParams.extend({
  invitation_id: idSchema.describe('The invitation').openapi({ example: EXAMPLE_INVITATION_ID }),
});
export const tokenParams = z.object({ token: z.string().min(1).max(256).openapi({ example: 'hsi_…' }) });

export const TEAM_EXAMPLE = {
  id: EXAMPLE_TEAM_ID,
  name: 'Coffee people',
  owner_user_id: EXAMPLE_USER_ID,
  role: 'owner',
  acts_as: 'owner',
  created_at: EXAMPLE_TIME,
  updated_at: EXAMPLE_TIME,
} as const;

export const MEMBER_EXAMPLE = {
  user_id: EXAMPLE_USER_ID,
  email: 'ada@example.com',
  role: 'member',
  acts_as: 'member',
  joined_at: EXAMPLE_TIME,
} as const;

export const INVITATION_EXAMPLE = {
  id: EXAMPLE_INVITATION_ID,
  team_id: EXAMPLE_TEAM_ID,
  email: 'grace@example.com',
  user_id: null,
  role: 'member',
  invited_by_user_id: EXAMPLE_USER_ID,
  created_at: EXAMPLE_TIME,
  expires_at: '2026-01-22T12:00:00.000Z',
  expired: false,
} as const;

export const ACCEPTED_EXAMPLE = {
  team_id: EXAMPLE_TEAM_ID,
  team_name: 'Coffee people',
  role: 'member',
  offered_role: 'member',
  notice: null,
} as const;

export function toTeamBody(team: OpenedTeam): z.infer<typeof teamSchema> {
  return {
    id: team.id,
    name: team.name,
    owner_user_id: team.ownerUserId,
    role: team.role,
    acts_as: team.actsAs,
    created_at: team.createdAt.toISOString(),
    updated_at: team.updatedAt.toISOString(),
  };
}

export function toMemberBody(member: Member): z.infer<typeof memberSchema> {
  return {
    user_id: member.id,
    email: member.email,
    role: member.role,
    acts_as: member.actsAs,
    joined_at: member.joinedAt.toISOString(),
  };
}

export function toInvitationBody(invitation: Invitation, now: Date): z.infer<typeof invitationSchema> {
  return {
    id: invitation.id,
    team_id: invitation.teamId,
    email: invitation.email,
    user_id: invitation.userId,
    role: invitation.role,
    invited_by_user_id: invitation.invitedByUserId,
    created_at: invitation.createdAt.toISOString(),
    expires_at: invitation.expiresAt.toISOString(),
    expired: invitation.expiresAt <= now,
  };
}

export function toAcceptedBody(accepted: AcceptedInvitation): z.infer<typeof acceptedSchema> {
  const { teamId, teamName, role, offeredRole } = accepted;
  const notice =
    role === 'guest' && offeredRole !== 'guest'
      ? `The free tier takes part in teams as a guest, who only reads. You were offered the role ${offeredRole}: upgrade, and ask for it.`
      : null;
  return { team_id: teamId, team_name: teamName, role, offered_role: offeredRole, notice };
}
