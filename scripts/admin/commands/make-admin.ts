import { makeAdmin } from '../../../src/modules/accounts/admins.ts';
import type { RunCommand } from '../command.ts';
import { operatorContext } from './operator-context.ts';

/** Makes an account an administrator of the installation; it is written into the audit log. */
export const run: RunCommand = async (ctx, [email = '']) => {
  const { userId, changed } = await makeAdmin(operatorContext(await ctx.database(), ctx.log), email);
  const text = changed ? 'is an administrator now' : 'was an administrator already';
  return { lines: [`The account ${userId} ${text}.`], data: { user_id: userId, changed } };
};
