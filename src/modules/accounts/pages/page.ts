import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PAGE_POLICY } from './page-assets.ts';
import { SCRIPT_PATH, STYLE_PATH } from './page-paths.ts';

/** Escaped HTML, as hono's `html` makes it. */
export type Fragment = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly body: Fragment;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page that loads nothing from elsewhere, is kept nowhere and tells no other site its address. */
export function sendPage(c: Context, { title, body, status = 200 }: Page): Response | Promise<Response> {
  c.header('Content-Security-Policy', PAGE_POLICY);
  c.header('Cache-Control', 'no-store');
  // Not `no-referrer`, with which browsers leave `Origin` out of forms.
  c.header('Referrer-Policy', 'same-origin');
  return c.html(
    html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title} · HiveSync</title>
    <link rel="stylesheet" href="${STYLE_PATH}">
    <link rel="icon" href="data:,">
    <script type="module" src="${SCRIPT_PATH}"></script>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`,
    status,
  );
}

/** The token of a link: out of the address by script, or typed where there are none. */
export function tokenField(known?: string): Fragment {
  if (known !== undefined) return html`<input type="hidden" name="token" value="${known}">`;
  return html`<div id="token-row">
  <label for="token">Code of the link</label>
  <p class="hint" id="token-hint">What stands behind “#token=” in the link.</p>
  <input id="token" name="token" required maxlength="256" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="token-hint">
</div>`;
}

/** What was wrong with what was sent; read out at once. */
export function complaint(message: string | undefined): Fragment {
  return message === undefined ? html`` : html`<p class="wrong" role="alert" id="complaint">${message}</p>`;
}
