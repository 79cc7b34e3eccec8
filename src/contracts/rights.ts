import { TIER_LIMITS, type Tier } from './tiers.ts';

/** What somebody is in a team, the strongest first. Of a project of one's own one is the owner. */
export const ROLES = ['owner', 'admin', 'member', 'guest'] as const;
export type Role = (typeof ROLES)[number];

const OWNER = ['owner'] as const;
const ADMINS = ['owner', 'admin'] as const;
const MEMBERS = ['owner', 'admin', 'member'] as const;
const EVERYBODY = ROLES;

/** Which roles have which right. Every route that touches a project or a team states one of these. */
export const RIGHTS = {
  /** See the project: settings, source, previews, maps, tasks, comments. Marks of one's own (favourites, stars) too. */
  'project.read': EVERYBODY,
  /** Change settings and tags, send revisions of the source. */
  'project.write': MEMBERS,
  /** Start previews, maps and documentation, and stop what somebody else started. */
  'project.build': MEMBERS,
  'project.delete': ADMINS,
  /** Give the project to another person or team. */
  'project.transfer': OWNER,
  'task.write': MEMBERS,
  'comment.write': MEMBERS,
  /** Remove what others wrote. */
  'comment.moderate': ADMINS,
  'team.read': EVERYBODY,
  /** Make projects that belong to the team. */
  'team.create_project': MEMBERS,
  /** Take over a project that somebody gives to the team. */
  'team.take_project': ADMINS,
  'team.update': ADMINS,
  /** Invite, see who is invited, take an invitation back. */
  'team.invite': ADMINS,
  /** Change the roles of others and remove them. */
  'team.manage_members': ADMINS,
  /** Make somebody an admin, and end that. */
  'team.manage_admins': OWNER,
  'team.transfer': OWNER,
  'team.delete': OWNER,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;
export type TeamRight = Extract<Right, `team.${string}`>;
export type ProjectRight = Exclude<Right, TeamRight>;

/** What somebody is, and what they may act as. */
export interface Standing {
  readonly role: Role;
  readonly actsAs: Role;
}

/** What a person is in their own project, whatever their tier. */
export const OWN_PROJECT: Standing = { role: 'owner', actsAs: 'owner' };

/** What a person may act as in a team: as a guest where their tier has no roles, whatever they hold (CONTRACTS, section 2). */
export function standingInTeam(role: Role, tier: Tier): Standing {
  return { role, actsAs: TIER_LIMITS[tier].teamRoles ? role : 'guest' };
}

/**
 * Whether somebody has a right. What only an owner may do stays with an owner of any tier: nobody else could hand
 * over or end what is theirs.
 */
export function hasRight({ role, actsAs }: Standing, right: Right): boolean {
  const roles: readonly Role[] = RIGHTS[right];
  return roles.includes(actsAs) || (roles === OWNER && role === 'owner');
}

/** Whether a role is weaker than another. */
export function isWeaker(role: Role, than: Role): boolean {
  return ROLES.indexOf(role) > ROLES.indexOf(than);
}
