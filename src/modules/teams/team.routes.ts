import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { createTeam } from './create-team.ts';
import { deleteTeam } from './delete-team.ts';
import { invitationRoutes } from './invitations/invitation.routes.ts';
import { listTeams } from './list-teams.ts';
import { memberRoutes } from './members/member.routes.ts';
import { openTeam } from './open-team.ts';
import { toTeamBody } from './schemas.ts';
import type { TeamPorts } from './team-context.ts';
import {
  createTeamRoute,
  deleteTeamRoute,
  getTeamRoute,
  listTeamsRoute,
  transferTeamRoute,
  updateTeamRoute,
} from './team-contracts.ts';
import { transferTeam } from './transfer-team.ts';
import { updateTeam } from './update-team.ts';

export interface TeamDeps extends RouteDeps, TeamPorts {}

/** Teams, who is in them, and who is invited. */
export function teamRoutes(deps: TeamDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, countProjectsOf, guards } = deps;
  const { user, idempotent } = guards;
  router.openapi({ ...listTeamsRoute, middleware: user }, async (c) => {
    const { items, nextCursor } = await listTeams(toUserContext(c, deps), c.req.valid('query'));
    return c.json({ items: items.map(toTeamBody), next_cursor: nextCursor }, 200);
  });
  router.openapi({ ...createTeamRoute, middleware: [user, idempotent] }, async (c) =>
    c.json(toTeamBody(await createTeam(toUserContext(c, deps), c.req.valid('json'))), 201),
  );
  router.openapi({ ...getTeamRoute, middleware: user }, async (c) => {
    const team = await openTeam(toUserContext(c, deps), c.req.valid('param').team_id, 'team.read');
    return c.json(toTeamBody(team), 200);
  });
  router.openapi({ ...updateTeamRoute, middleware: user }, async (c) => {
    const { team_id: teamId } = c.req.valid('param');
    const team = await updateTeam(toUserContext(c, deps), { teamId, ...c.req.valid('json') });
    return c.json(toTeamBody(team), 200);
  });
  router.openapi({ ...deleteTeamRoute, middleware: user }, async (c) => {
    await deleteTeam({ ...toUserContext(c, deps), countProjectsOf }, c.req.valid('param').team_id);
    return c.body(null, 204);
  });
  router.openapi({ ...transferTeamRoute, middleware: user }, async (c) => {
    const { team_id: teamId } = c.req.valid('param');
    const input = { teamId, toUserId: c.req.valid('json').user_id };
    return c.json(toTeamBody(await transferTeam({ ...toUserContext(c, deps), accounts }, input)), 200);
  });
  router.route('/', memberRoutes(deps));
  router.route('/', invitationRoutes(deps));
  return router;
}
