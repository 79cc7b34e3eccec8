export { teamMail } from './invitations/invitation-mail.ts';
export { invitationPage } from './invitations/invitation-page.ts';
export { purgeInvitations } from './invitations/purge-invitations.ts';
export { leaveAllTeams } from './leave-all-teams.ts';
export { isMember, sharesTeam } from './members/teammates.ts';
export { isTeamOf, membershipsOf } from './memberships.ts';
export { lockTeam, type OpenedTeam } from './open-team.ts';
export { type TeamDeps, teamRoutes } from './team.routes.ts';
