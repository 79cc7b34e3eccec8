import { and, eq, isNull, lte } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import { assertRight } from '../../../contracts/right-refusals.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { writeAudit } from '../../accounts/index.ts';
import { queueMail } from '../../mail/index.ts';
import { lockTeam } from '../open-team.ts';
import { type GivenRole, type Invitation, teamInvitations } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { addressOf, assertNotMember, type InvitationTarget, isOpenFor } from './invitation-target.ts';

export interface InviteInput {
  readonly teamId: string;
  readonly target: InvitationTarget;
  readonly role: GivenRole;
}

const LIFE_DAYS = 7;
/** More than anybody waits for. */
const MAX_OPEN = 100;

/**
 * Invites an address, or somebody the caller shares a team with. The answer is the same whether an address has an
 * account or not. Throws `CONFLICT` when they are in the team or invited already, `NOT_FOUND` for an unknown person.
 */
export async function invite(ctx: TeamContext, { teamId, target, role }: InviteInput): Promise<Invitation> {
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.invite');
    if (role === 'admin') assertRight(team, 'team.manage_admins');
    const made = await findMadeBefore(ctx, tx, teamId);
    if (made !== undefined) return made;
    const recipient = await addressOf(ctx, tx, target);
    await assertNotMember(tx, teamId, target);
    await endExpired(ctx, tx, teamId, target);
    await assertRoomLeft(tx, teamId);
    const now = ctx.clock.now();
    const mailId = await queueMail(ctx, tx, { kind: 'team_invitation', recipient });
    const id = ctx.workId ?? ctx.identity.id();
    const invitedByUserId = ctx.actor.userId;
    const [invitation] = await tx
      .insert(teamInvitations)
      .values({
        id,
        teamId,
        ...target,
        role,
        invitedByUserId,
        mailId,
        createdAt: now,
        expiresAt: expiryOf(now),
      })
      .onConflictDoNothing()
      .returning();
    if (invitation === undefined) {
      throw new DomainError(
        'CONFLICT',
        'They are invited already. Send it again: POST /teams/{id}/invitations/{invitation_id}/resend.',
      );
    }
    await writeAudit(ctx, tx, {
      action: 'invitation.created',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
      details: { invitation_id: id, role },
    });
    return invitation;
  });
}

/** When an invitation ends that is sent now. */
export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LIFE_DAYS * 24 * 3_600_000);
}

/** What an earlier request with the same key made, whose answer was lost. */
async function findMadeBefore({ workId }: TeamContext, tx: Transaction, teamId: string) {
  if (workId === undefined) return undefined;
  const [made] = await tx
    .select()
    .from(teamInvitations)
    .where(and(eq(teamInvitations.id, workId), eq(teamInvitations.teamId, teamId)));
  return made;
}

/** One that nobody answered in time gives way to the new one. */
async function endExpired(ctx: TeamContext, tx: Transaction, teamId: string, target: InvitationTarget) {
  const now = ctx.clock.now();
  await tx
    .update(teamInvitations)
    .set({ endedAt: now, outcome: 'replaced' })
    .where(and(isOpenFor(teamId, target), lte(teamInvitations.expiresAt, now)));
}

async function assertRoomLeft(tx: Transaction, teamId: string): Promise<void> {
  const open = and(eq(teamInvitations.teamId, teamId), isNull(teamInvitations.endedAt));
  if ((await tx.$count(teamInvitations, open)) < MAX_OPEN) return;
  throw new DomainError('CONFLICT', `${MAX_OPEN} invitations are open. Revoke some that nobody answers.`);
}
