import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { UserHttpEnv } from '../../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { openTeam } from '../open-team.ts';
import { type inviteBody, toAcceptedBody, toInvitationBody } from '../schemas.ts';
import type { TeamPorts } from '../team-context.ts';
import { acceptInvitation, declineInvitation } from './answer-invitation.ts';
import {
  acceptInvitationRoute,
  declineInvitationRoute,
  inviteRoute,
  listInvitationsRoute,
  resendInvitationRoute,
  revokeInvitationRoute,
} from './invitation-contracts.ts';
import { limitAnswers, limitInvitations } from './invitation-limits.ts';
import { type InvitationTarget, targetOf } from './invitation-target.ts';
import { invite } from './invite.ts';
import { loadOpenInvitation } from './load-invitation.ts';
import { listInvitations, resendInvitation, revokeInvitation } from './manage-invitations.ts';

/** Asking people into a team, and their answers. */
export function invitationRoutes(deps: RouteDeps & Pick<TeamPorts, 'accounts'>): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const contextOf = (c: Context<UserHttpEnv>) => ({ ...toUserContext(c, deps), accounts: deps.accounts });
  router.openapi({ ...inviteRoute, middleware: [user, idempotent] }, async (c) => {
    const { team_id: teamId } = c.req.valid('param');
    const body = c.req.valid('json');
    const ctx = contextOf(c);
    // Only who may invite uses up what is left for the recipient.
    await openTeam(ctx, teamId, 'team.invite');
    const target = toTarget(body);
    await limitInvitations(c, deps, ctx.actor.userId, target);
    const invitation = await invite(ctx, { teamId, target, role: body.role });
    return c.json(toInvitationBody(invitation, deps.clock.now()), 201);
  });
  router.openapi({ ...listInvitationsRoute, middleware: user }, async (c) => {
    const { team_id: teamId } = c.req.valid('param');
    const { items, nextCursor } = await listInvitations(contextOf(c), teamId, c.req.valid('query'));
    const now = deps.clock.now();
    return c.json({ items: items.map((item) => toInvitationBody(item, now)), next_cursor: nextCursor }, 200);
  });
  router.openapi({ ...revokeInvitationRoute, middleware: user }, async (c) => {
    const { team_id: teamId, invitation_id: invitationId } = c.req.valid('param');
    await revokeInvitation(contextOf(c), { teamId, invitationId });
    return c.body(null, 204);
  });
  router.openapi({ ...resendInvitationRoute, middleware: user }, async (c) => {
    const { team_id: teamId, invitation_id: invitationId } = c.req.valid('param');
    const ctx = contextOf(c);
    await openTeam(ctx, teamId, 'team.invite');
    const target = targetOf(await loadOpenInvitation(ctx.db, teamId, invitationId));
    await limitInvitations(c, deps, ctx.actor.userId, target);
    const invitation = await resendInvitation(ctx, { teamId, invitationId });
    return c.json(toInvitationBody(invitation, deps.clock.now()), 200);
  });
  router.openapi({ ...acceptInvitationRoute, middleware: user }, async (c) => {
    await limitAnswers(c, deps);
    return c.json(toAcceptedBody(await acceptInvitation(contextOf(c), c.req.valid('param').token)), 200);
  });
  router.openapi({ ...declineInvitationRoute, middleware: user }, async (c) => {
    await limitAnswers(c, deps);
    await declineInvitation(contextOf(c), c.req.valid('param').token);
    return c.body(null, 204);
  });
  return router;
}

function toTarget({ email, user_id: userId }: z.infer<typeof inviteBody>): InvitationTarget {
  if (email !== undefined) return { email, userId: null };
  if (userId !== undefined) return { email: null, userId };
  throw new Error('an invitation without a recipient was let through');
}
