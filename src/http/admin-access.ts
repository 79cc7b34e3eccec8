import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import type { UserHttpEnv } from './context.ts';

/** Lets those through who look after the installation, after `user` has said who calls; everybody else gets a 403. */
export function requireAdmin(user: MiddlewareHandler<UserHttpEnv>): MiddlewareHandler<UserHttpEnv> {
  return (c, next) =>
    user(c, async () => {
      if (c.var.actor.isAdmin !== true) {
        throw new DomainError(
          'FORBIDDEN',
          'This is for administrators of the installation. Ask an operator to make you one.',
        );
      }
      await next();
    });
}
