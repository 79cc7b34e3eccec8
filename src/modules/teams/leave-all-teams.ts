import { and, eq, ne } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type AccountSettings, describeSuccessors, writeAudit } from '../accounts/index.ts';
import { type Candidate, chooseSuccessor } from './choose-successor.ts';
import { type Team, teamInvitations, teamMembers, teams } from './tables.ts';

export interface LeaveContext extends Pick<Context, 'db' | 'clock' | 'identity' | 'requestId'> {
  readonly accounts: Pick<AccountSettings, 'defaultTier'>;
  /** Ends the projects of a team that ends itself. */
  readonly deleteProjectsOf: (tx: Transaction, teamId: string) => Promise<void>;
}

/**
 * Takes a person whose account ends out of every team, each in a transaction of its own. A team they owned is handed
 * to its next owner, with its projects; one in which nobody else is ends. Doing it again does what is left.
 */
export async function leaveAllTeams(ctx: LeaveContext, userId: string): Promise<void> {
  const memberships = await ctx.db
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.userId, userId));
  for (const { teamId } of memberships) {
    await ctx.db.transaction((tx) => leaveTeam(ctx, tx, { teamId, userId }));
  }
  await ctx.db.delete(teamInvitations).where(eq(teamInvitations.userId, userId));
}

async function leaveTeam(
  ctx: LeaveContext,
  tx: Transaction,
  { teamId, userId }: { readonly teamId: string; readonly userId: string },
): Promise<void> {
  const [team] = await tx.select().from(teams).where(eq(teams.id, teamId)).for('update');
  if (team === undefined) return;
  if (team.ownerUserId === userId && !(await handOver(ctx, tx, team))) return;
  await tx.delete(teamMembers).where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
  await audit(ctx, tx, 'team.left', teamId, { user_id: userId });
}

/** Tells whether the team goes on. */
async function handOver(ctx: LeaveContext, tx: Transaction, team: Team): Promise<boolean> {
  const successor = chooseSuccessor(await loadCandidates(ctx, tx, team), ctx.clock.now());
  if (successor === undefined) {
    await ctx.deleteProjectsOf(tx, team.id);
    await tx.delete(teams).where(eq(teams.id, team.id));
    await audit(ctx, tx, 'team.deleted', team.id, {});
    return false;
  }
  await tx
    .update(teams)
    .set({ ownerUserId: successor.id, updatedAt: ctx.clock.now() })
    .where(eq(teams.id, team.id));
  await tx
    .update(teamMembers)
    .set({ role: 'admin' })
    .where(and(eq(teamMembers.teamId, team.id), eq(teamMembers.userId, successor.id)));
  const details = { from_user_id: team.ownerUserId, to_user_id: successor.id };
  await audit(ctx, tx, 'team.transferred', team.id, details);
  return true;
}

async function loadCandidates(ctx: LeaveContext, tx: Transaction, team: Team): Promise<Candidate[]> {
  const members = await tx
    .select({ userId: teamMembers.userId, role: teamMembers.role })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, team.id), ne(teamMembers.userId, team.ownerUserId)));
  const roles = new Map(members.map(({ userId, role }) => [userId, role]));
  const successors = await describeSuccessors(ctx, tx, [...roles.keys()]);
  return successors.map((successor) => ({ ...successor, role: roles.get(successor.id) ?? 'guest' }));
}

function audit(
  ctx: LeaveContext,
  tx: Transaction,
  action: string,
  teamId: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  return writeAudit(ctx, tx, {
    action,
    subject: { type: 'team', id: teamId },
    details: { ...details, because: 'account_deleted' },
  });
}
