import type { Context } from 'hono';
import { html } from 'hono/html';
import type { UserHttpEnv } from '../../../http/context.ts';
import { toProblem } from '../../../http/problem.ts';
import { sendPage } from './page.ts';
import { expiredPage } from './page-bodies.ts';

/** Answers what a page's route threw with a page that says what to do. */
export function answerWithPage(c: Context<UserHttpEnv>, thrown: unknown): Response | Promise<Response> {
  const { body, status, headers, unexpected } = toProblem(thrown, c.get('requestId'));
  if (unexpected) c.get('log').error({ error: thrown }, 'request failed');
  const { code, message, request_id: requestId } = body.error;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (code === 'LINK_EXPIRED') return sendPage(c, expiredPage(c.req.path, message));
  const reference = unexpected ? html`<p class="hint">Request ${requestId}</p>` : html``;
  return sendPage(c, {
    title: 'That did not work',
    status,
    body: html`<p role="alert">${message}</p>${reference}`,
  });
}
