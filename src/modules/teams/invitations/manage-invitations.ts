import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { assertRight } from '../../../contracts/right-refusals.ts';
import type { UserContext } from '../../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../../http/pagination.ts';
import { writeAudit } from '../../accounts/index.ts';
import { queueMail } from '../../mail/index.ts';
import { lockTeam, openTeam } from '../open-team.ts';
import { type Invitation, teamInvitations } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { addressOf, targetOf } from './invitation-target.ts';
import { expiryOf } from './invite.ts';
import { loadOpenInvitation } from './load-invitation.ts';

export interface NamedInvitation {
  readonly teamId: string;
  readonly invitationId: string;
}

/** The invitations that nobody has answered, expired ones too, newest first. */
export async function listInvitations(
  ctx: UserContext,
  teamId: string,
  page: PageQuery,
): Promise<Page<Invitation>> {
  await openTeam(ctx, teamId, 'team.invite');
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select()
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.teamId, teamId),
        isNull(teamInvitations.endedAt),
        after === undefined ? undefined : lt(teamInvitations.id, after),
      ),
    )
    .orderBy(desc(teamInvitations.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}

/** Takes an invitation back; its link ends with that. */
export async function revokeInvitation(ctx: UserContext, named: NamedInvitation): Promise<void> {
  const { teamId, invitationId } = named;
  await ctx.db.transaction(async (tx) => {
    await lockTeam(ctx, tx, teamId, 'team.invite');
    await loadOpenInvitation(tx, teamId, invitationId);
    await tx
      .update(teamInvitations)
      .set({ endedAt: ctx.clock.now(), outcome: 'revoked' })
      .where(eq(teamInvitations.id, invitationId));
    await writeAudit(ctx, tx, {
      action: 'invitation.revoked',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
      details: { invitation_id: invitationId },
    });
  });
}

/** Sends an invitation again, with a new link and a new life; the older link ends. */
export async function resendInvitation(ctx: TeamContext, named: NamedInvitation): Promise<Invitation> {
  const { teamId, invitationId } = named;
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.invite');
    const invitation = await loadOpenInvitation(tx, teamId, invitationId);
    if (invitation.role === 'admin') assertRight(team, 'team.manage_admins');
    const recipient = await addressOf(ctx, tx, targetOf(invitation));
    const changed = {
      mailId: await queueMail(ctx, tx, { kind: 'team_invitation', recipient }),
      tokenHash: null,
      expiresAt: expiryOf(ctx.clock.now()),
    };
    await tx.update(teamInvitations).set(changed).where(eq(teamInvitations.id, invitationId));
    await writeAudit(ctx, tx, {
      action: 'invitation.resent',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
      details: { invitation_id: invitationId },
    });
    return { ...invitation, ...changed };
  });
}
