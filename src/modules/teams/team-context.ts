import type { Context, UserContext } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import type { AccountSettings } from '../accounts/index.ts';

/** What teams need beside a context. */
export interface TeamPorts {
  readonly accounts: AccountSettings;
  /** How many projects belong to a team. */
  readonly countProjectsOf: (executor: Executor, teamId: string) => Promise<number>;
  /** Takes somebody who leaves off the team's tasks. */
  readonly unassignInTeam: (
    ctx: UserContext,
    tx: Transaction,
    leaver: { readonly teamId: string; readonly userId: string },
  ) => Promise<void>;
}

export type TeamContext = UserContext & Pick<TeamPorts, 'accounts'>;

/** What composing a message needs. */
export type TeamMailDeps = Pick<Context, 'db' | 'clock' | 'identity'> & Pick<TeamPorts, 'accounts'>;
