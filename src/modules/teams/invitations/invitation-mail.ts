import { and, eq, gt, isNull } from 'drizzle-orm';
import { loadPeople } from '../../accounts/index.ts';
import type { MailComposers } from '../../mail/index.ts';
import { teamInvitations, teams } from '../tables.ts';
import type { TeamMailDeps } from '../team-context.ts';
import { hashInvitationToken, invitationToken } from './invitation-token.ts';

/** The page of a web client that takes the token out of its fragment, which browsers send to nobody. */
const INVITATION_PAGE = '/teams/invitation';

/** How invitations are composed when they are sent. One that ended meanwhile is not sent. */
export function teamMail(deps: TeamMailDeps): MailComposers {
  return {
    team_invitation: async ({ id: mailId }) => {
      const { db, clock, accounts } = deps;
      const isOpen = and(
        eq(teamInvitations.mailId, mailId),
        isNull(teamInvitations.endedAt),
        gt(teamInvitations.expiresAt, clock.now()),
      );
      const token = invitationToken(accounts, mailId);
      const [invitation] = await db
        .update(teamInvitations)
        .set({ tokenHash: hashInvitationToken(token) })
        .where(isOpen)
        .returning();
      if (invitation === undefined) return null;
      const [team] = await db.select({ name: teams.name }).from(teams).where(eq(teams.id, invitation.teamId));
      const people = await loadPeople(deps, db, [invitation.invitedByUserId]);
      return {
        team: team?.name ?? 'a team',
        inviter: people.get(invitation.invitedByUserId)?.email ?? 'Somebody',
        role: invitation.role,
        link: `${accounts.publicUrl}${INVITATION_PAGE}#token=${token}`,
        until: invitation.expiresAt.toISOString().slice(0, 10),
      };
    },
  };
}
