import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { type Invitation, teamInvitations } from '../tables.ts';

/** An invitation that waits for an answer, of a team the caller may invite to. Throws `NOT_FOUND`. */
export async function loadOpenInvitation(
  db: Executor,
  teamId: string,
  invitationId: string,
): Promise<Invitation> {
  const [invitation] = await db
    .select()
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.id, invitationId),
        eq(teamInvitations.teamId, teamId),
        isNull(teamInvitations.endedAt),
      ),
    );
  if (invitation !== undefined) return invitation;
  throw new DomainError(
    'NOT_FOUND',
    'No such invitation waits for an answer. List them with GET /teams/{id}/invitations.',
  );
}
