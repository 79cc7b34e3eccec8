import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import { toContext, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { AccountDeps } from '../settings.ts';
import { limitLinks, limitMail, limitOwnMail } from '../sign-in-limits.ts';
import { forgotRoute, resendRoute, resetRoute, verifyRoute } from './recovery-contracts.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import { resendVerification, verifyEmail } from './verify-email.ts';

/** Verified addresses and forgotten passwords: what is proved by a link that was sent by e-mail. */
export function recoveryRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, passwords, guards } = deps;
  router.openapi(verifyRoute, async (c) => {
    await limitLinks(c, deps);
    await verifyEmail(toContext(c, deps), c.req.valid('json').token);
    return c.body(null, 204);
  });
  router.openapi({ ...resendRoute, middleware: guards.user }, async (c) => {
    await limitOwnMail(c, deps, c.var.actor.userId);
    await resendVerification(toUserContext(c, deps));
    return c.body(null, 202);
  });
  router.openapi(forgotRoute, async (c) => {
    const { email } = c.req.valid('json');
    await limitMail(c, deps, email);
    await forgotPassword(toContext(c, deps), email);
    return c.body(null, 202);
  });
  router.openapi(resetRoute, async (c) => {
    await limitLinks(c, deps);
    await resetPassword({ ...toContext(c, deps), accounts, passwords }, c.req.valid('json'));
    return c.body(null, 204);
  });
  return router;
}
