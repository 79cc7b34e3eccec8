import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../../http/route-deps.ts';
import { toValidationError } from '../../../http/validation.ts';
import { answerWithPage, type Page, sendPage, tokenField } from '../../accounts/index.ts';
import type { TeamPorts } from '../team-context.ts';
import { type AcceptedInvitation, acceptInvitation, declineInvitation } from './answer-invitation.ts';
import { limitAnswers } from './invitation-limits.ts';

/** Where the link of an invitation leads. */
export const INVITATION_PAGE = '/teams/invitation';

const answerForm = z.object({ token: z.string().max(256), answer: z.enum(['accept', 'decline']) });

const QUESTION: Page = {
  title: 'You are invited to a team',
  body: html`<p>Join it, and you see its projects. Whoever invited you is told your answer.</p>
<form method="post" action="${INVITATION_PAGE}">
  ${tokenField()}
  <button name="answer" value="accept">Join the team</button>
  <button name="answer" value="decline">Decline</button>
</form>`,
};

const SIGN_IN_FIRST: Page = {
  title: 'Sign this browser in first',
  status: 401,
  body: html`<p role="alert">Only the person who was invited can answer, so this browser must be signed in.</p>
<p>Make an account with the address that the invitation was sent to, if you have none. Sign this browser in from the HiveSync app, then open the link in the message again: it still works.</p>`,
};

const ENDED: Page = {
  title: 'This invitation does not work any more',
  status: 410,
  body: html`<p role="alert">It was answered, taken back, or is older than seven days.</p>
<p>Ask whoever invited you to send it again.</p>`,
};

const DECLINED: Page = {
  title: 'You declined',
  body: html`<p>The invitation has ended. You can close this page.</p>`,
};

/** Answering an invitation in a browser. Opening the page answers nothing, so programs that look into mail do neither. */
export function invitationPage(deps: RouteDeps & Pick<TeamPorts, 'accounts'>): Hono<UserHttpEnv> {
  const router = new Hono<UserHttpEnv>();
  router.onError((error, c) => {
    const code = error instanceof DomainError ? error.code : null;
    if (code === 'AUTH_REQUIRED' || code === 'AUTH_EXPIRED') return sendPage(c, SIGN_IN_FIRST);
    return code === 'LINK_EXPIRED' ? sendPage(c, ENDED) : answerWithPage(c, error);
  });
  router.get(INVITATION_PAGE, (c) => sendPage(c, QUESTION));
  router.post(INVITATION_PAGE, deps.guards.user, async (c) => {
    const form = answerForm.safeParse(await c.req.parseBody());
    if (!form.success) throw toValidationError(form.error, 'form');
    await limitAnswers(c, deps);
    const ctx = { ...toUserContext(c, deps), accounts: deps.accounts };
    if (form.data.answer === 'accept') {
      return sendPage(c, joinedPage(await acceptInvitation(ctx, form.data.token)));
    }
    await declineInvitation(ctx, form.data.token);
    return sendPage(c, DECLINED);
  });
  return router;
}

function joinedPage({ teamName, role, offeredRole }: AcceptedInvitation): Page {
  const lowered =
    role === offeredRole
      ? html``
      : html`<p class="hint">You were invited as ${offeredRole}; your tier joins teams as guest, who reads.</p>`;
  return {
    title: 'You are in the team',
    body: html`<p>You joined <strong>${teamName}</strong> as ${role}. Its projects are in the app.</p>${lowered}`,
  };
}
