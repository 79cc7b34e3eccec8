import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { toMemberBody } from '../schemas.ts';
import type { TeamPorts } from '../team-context.ts';
import { changeRole } from './change-role.ts';
import { listMembers } from './list-members.ts';
import { changeRoleRoute, listMembersRoute, removeMemberRoute } from './member-contracts.ts';
import { removeMember } from './remove-member.ts';

/** Who is in a team, and as what. */
export function memberRoutes(
  deps: RouteDeps & Pick<TeamPorts, 'accounts' | 'unassignInTeam'>,
): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, unassignInTeam } = deps;
  const middleware = deps.guards.user;
  router.openapi({ ...listMembersRoute, middleware }, async (c) => {
    const ctx = { ...toUserContext(c, deps), accounts };
    const page = await listMembers(ctx, c.req.valid('param').team_id, c.req.valid('query'));
    return c.json({ items: page.items.map(toMemberBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...changeRoleRoute, middleware }, async (c) => {
    const { team_id: teamId, user_id: userId } = c.req.valid('param');
    const ctx = { ...toUserContext(c, deps), accounts };
    return c.json(toMemberBody(await changeRole(ctx, { teamId, userId, ...c.req.valid('json') })), 200);
  });
  router.openapi({ ...removeMemberRoute, middleware }, async (c) => {
    const { team_id: teamId, user_id: userId } = c.req.valid('param');
    await removeMember({ ...toUserContext(c, deps), unassignInTeam }, { teamId, userId });
    return c.body(null, 204);
  });
  return router;
}
