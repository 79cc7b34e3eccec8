import { makeAdmin } from '../../src/modules/accounts/admins.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { systemIdentity } from '../../src/platform/identity.ts';
import type { RunCommand } from './command.ts';

/** Makes an account an administrator of the installation; it is written into the audit log. */
export const run: RunCommand = async (db, [email = '']) => {
  const requestId = systemIdentity.id();
  const ctx = { db, clock: systemClock, identity: systemIdentity, requestId, network: null };
  const { userId, changed } = await makeAdmin(ctx, email);
  const text = changed ? 'is an administrator now' : 'was an administrator already';
  return { lines: [`The account ${userId} ${text}.`], data: { user_id: userId, changed } };
};
