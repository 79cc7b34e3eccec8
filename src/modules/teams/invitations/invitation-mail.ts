import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/db/database.ts';
import { findUserId, loadPeople } from '../../accounts/index.ts';
import type { MailComposers, MailVariables } from '../../mail/index.ts';
import { notify } from '../../notifications/index.ts';
import { type Invitation, teamInvitations, teams } from '../tables.ts';
import type { TeamMailDeps } from '../team-context.ts';
import { INVITATION_PAGE } from './invitation-page.ts';
import { hashInvitationToken, invitationToken } from './invitation-token.ts';

/**
 * How invitations are composed when they are sent; one that ended meanwhile is not sent. Only here is looked up whether
 * an address has an account: whoever invites was answered before, and learns nothing from the time it takes.
 */
export function teamMail(deps: TeamMailDeps): MailComposers {
  return { team_invitation: ({ id }) => deps.db.transaction((tx) => compose(deps, tx, id)) };
}

async function compose(deps: TeamMailDeps, tx: Transaction, mailId: string): Promise<MailVariables | null> {
  const isOpen = and(
    eq(teamInvitations.mailId, mailId),
    isNull(teamInvitations.endedAt),
    gt(teamInvitations.expiresAt, deps.clock.now()),
  );
  const [row] = await tx
    .select({ invitation: teamInvitations, teamName: teams.name })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .where(isOpen)
    .for('update', { of: teamInvitations });
  if (row === undefined) return null;
  const { invitation, teamName } = row;
  const people = await loadPeople(deps, tx, [invitation.invitedByUserId]);
  const inviter = people.get(invitation.invitedByUserId)?.email ?? null;
  const token = invitationToken(deps.accounts, mailId);
  if (invitation.tokenHash === null) {
    const tokenHash = hashInvitationToken(token);
    await tx.update(teamInvitations).set({ tokenHash }).where(eq(teamInvitations.id, invitation.id));
    await tellInvited(deps, tx, invitation, { teamName, inviter });
  }
  return {
    team: teamName,
    inviter: inviter ?? 'Somebody',
    role: invitation.role,
    link: `${deps.accounts.publicUrl}${INVITATION_PAGE}#token=${token}`,
    until: invitation.expiresAt.toISOString().slice(0, 10),
  };
}

/** Those who have an account find the invitation there too, from the first message on. */
async function tellInvited(
  deps: TeamMailDeps,
  tx: Transaction,
  { id, teamId, email, userId, invitedByUserId }: Invitation,
  { teamName, inviter }: { readonly teamName: string; readonly inviter: string | null },
): Promise<void> {
  const invited = email === null ? userId : await findUserId(tx, email);
  if (invited === null) return;
  await notify(deps, tx, {
    type: 'invitation_received',
    to: [invited],
    group: id,
    data: {
      team_id: teamId,
      team_name: teamName,
      invitation_id: id,
      actor_id: invitedByUserId,
      actor_name: inviter,
    },
  });
}
