import type { Context, UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { AccountSettings } from '../accounts/index.ts';

/** What teams need beside a context. */
export interface TeamPorts {
  readonly accounts: AccountSettings;
  /** How many projects belong to a team. */
  readonly countProjectsOf: (executor: Executor, teamId: string) => Promise<number>;
}

export type TeamContext = UserContext & Pick<TeamPorts, 'accounts'>;

/** What composing a message needs. */
export type TeamMailDeps = Pick<Context, 'db' | 'clock' | 'identity'> & Pick<TeamPorts, 'accounts'>;
