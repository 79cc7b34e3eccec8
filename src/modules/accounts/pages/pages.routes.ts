import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import { toContext, toUserContext } from '../../../http/route-deps.ts';
import { toValidationError } from '../../../http/validation.ts';
import { logOut } from '../log-out.ts';
import { forgotPassword, resetPassword } from '../recovery/reset-password.ts';
import { verifyEmail } from '../recovery/verify-email.ts';
import { forgotPasswordBody, resetPasswordBody, verifyEmailBody } from '../schemas.ts';
import { toUserAgent } from '../sessions/device-name.ts';
import type { AccountDeps } from '../settings.ts';
import { limitLinks, limitMail } from '../sign-in-limits.ts';
import { exchangeSessionToken } from '../web-login/session-token.ts';
import { answerWithPage } from './answer-with-page.ts';
import { sendPage } from './page.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-assets.ts';
import {
  FORGOT_PAGE_DONE,
  forgotPage,
  RESET_PAGE_DONE,
  resetPage,
  SIGN_IN_PAGE_FORM,
  SIGNED_OUT_PAGE,
  signedInPage,
  VERIFIED_PAGE,
  VERIFY_PAGE,
} from './page-bodies.ts';
import {
  FORGOT_PAGE,
  MAIL_PAGES,
  SCRIPT_PATH,
  SIGN_IN_PAGE,
  SIGN_OUT_PAGE,
  STYLE_PATH,
} from './page-paths.ts';

/**
 * The pages behind links, for people without another client at hand. Opening one changes nothing, so programs that
 * look into mail use no link up: that is done by the form, which works without scripts too.
 */
export function accountPages(deps: AccountDeps): Hono<UserHttpEnv> {
  const router = new Hono<UserHttpEnv>();
  const { accounts, passwords, webSessions } = deps;
  router.onError((error, c) => answerWithPage(c, error));
  router.get(STYLE_PATH, (c) => sendAsset(c, 'text/css', PAGE_STYLE));
  router.get(SCRIPT_PATH, (c) => sendAsset(c, 'text/javascript', PAGE_SCRIPT));

  router.get(MAIL_PAGES.verify_email, (c) => sendPage(c, VERIFY_PAGE));
  router.post(MAIL_PAGES.verify_email, async (c) => {
    const { token } = await readForm(c, deps, verifyEmailBody);
    await limitLinks(c, deps);
    await verifyEmail(toContext(c, deps), token);
    return sendPage(c, VERIFIED_PAGE);
  });

  router.get(MAIL_PAGES.reset_password, (c) => sendPage(c, resetPage()));
  router.post(MAIL_PAGES.reset_password, async (c) => {
    const form = await c.req.parseBody();
    const token = typeof form.token === 'string' ? form.token : '';
    try {
      const input = await readForm(c, deps, resetPasswordBody);
      await limitLinks(c, deps);
      await resetPassword({ ...toContext(c, deps), accounts, passwords }, input);
    } catch (error) {
      if (!isRefusedInput(error) || token === '') throw error;
      return sendPage(c, resetPage({ token, message: error.message }));
    }
    return sendPage(c, RESET_PAGE_DONE);
  });

  router.get(FORGOT_PAGE, (c) => sendPage(c, forgotPage()));
  router.post(FORGOT_PAGE, async (c) => {
    try {
      const { email } = await readForm(c, deps, forgotPasswordBody);
      await limitMail(c, deps, email);
      await forgotPassword(toContext(c, deps), email);
    } catch (error) {
      if (!isRefusedInput(error)) throw error;
      return sendPage(c, forgotPage(error.message));
    }
    return sendPage(c, FORGOT_PAGE_DONE);
  });

  router.get(SIGN_IN_PAGE, (c) => sendPage(c, SIGN_IN_PAGE_FORM));
  router.post(SIGN_IN_PAGE, async (c) => {
    const { token } = await readForm(c, deps, verifyEmailBody);
    await limitLinks(c, deps);
    const userAgent = toUserAgent(c.req.header('user-agent'));
    const ctx = { ...toContext(c, deps), accounts, passwords, userAgent };
    const { user, cookie, expiresAt } = await exchangeSessionToken(ctx, token);
    webSessions.set(c, cookie, expiresAt);
    return sendPage(c, signedInPage(user.email));
  });
  router.post(SIGN_OUT_PAGE, deps.guards.user, async (c) => {
    await logOut(toUserContext(c, deps));
    webSessions.clear(c);
    return sendPage(c, SIGNED_OUT_PAGE);
  });
  return router;
}

/** The fields of a form that a page of ours sent. Throws `FORBIDDEN` and `VALIDATION_ERROR`. */
async function readForm<Schema extends z.ZodType>(
  c: Context,
  deps: AccountDeps,
  schema: Schema,
): Promise<z.infer<Schema>> {
  deps.webSessions.assertOwnPage(c);
  const parsed = schema.safeParse(await c.req.parseBody());
  if (parsed.success) return parsed.data;
  throw toValidationError(parsed.error, 'form');
}

function isRefusedInput(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'VALIDATION_ERROR';
}

function sendAsset(c: Context, type: string, content: string): Response {
  return c.body(content, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=3600',
  });
}
