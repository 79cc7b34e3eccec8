import { html } from 'hono/html';
import { complaint, type Fragment, type Page, tokenField } from './page.ts';
import { FORGOT_PAGE, MAIL_PAGES, SIGN_IN_PAGE, SIGN_OUT_PAGE } from './page-paths.ts';

export const VERIFY_PAGE: Page = {
  title: 'Confirm your e-mail address',
  body: html`<p>Confirm that messages of HiveSync reach you.</p>
<form method="post" action="${MAIL_PAGES.verify_email}">
  ${tokenField()}
  <button>Confirm the address</button>
</form>`,
};

export const VERIFIED_PAGE: Page = {
  title: 'Your address is confirmed',
  body: html`<p>Thank you. You can close this page and go on in the app.</p>`,
};

/** The form for a new password, again with what was wrong about the last one. */
export function resetPage(refused?: { readonly token: string; readonly message: string }): Page {
  const described = refused === undefined ? '' : html`aria-invalid="true"`;
  return {
    title: 'Choose a new password',
    status: refused === undefined ? 200 : 422,
    body: html`${complaint(refused?.message)}
<form method="post" action="${MAIL_PAGES.reset_password}">
  ${tokenField(refused?.token)}
  <label for="password">New password</label>
  <p class="hint" id="password-hint">10 characters or more, and not one that others would guess. Every session of the account ends.</p>
  <input id="password" name="password" type="password" required minlength="10" maxlength="256" autocomplete="new-password" aria-describedby="password-hint${refused === undefined ? '' : ' complaint'}" ${described}>
  <button>Save the password</button>
</form>
<details>
  <summary>I have no link, or it does not work</summary>
  ${forgotForm()}
</details>`,
  };
}

export const RESET_PAGE_DONE: Page = {
  title: 'Your password is changed',
  body: html`<p>Every session was ended. Log in with the new password in the app.</p>`,
};

/** The form for a link to a new password, with what was wrong about the address. */
export function forgotPage(message?: string): Page {
  return {
    title: 'Have a link sent',
    status: message === undefined ? 200 : 422,
    body: html`${complaint(message)}${forgotForm()}`,
  };
}

export const FORGOT_PAGE_DONE: Page = {
  title: 'Look into your mail',
  status: 202,
  body: html`<p>If there is an account with this address, a link is on its way. It works once, for 30 minutes.</p>
<p>Nothing there after some minutes? Look into the folder for unwanted mail, and check the address.</p>`,
};

export const SIGN_IN_PAGE_FORM: Page = {
  title: 'Sign in on this browser',
  body: html`<p>The HiveSync app asked to sign this browser in. Go on only if you opened this page from the app yourself.</p>
<form method="post" action="${SIGN_IN_PAGE}">
  ${tokenField()}
  <button>Sign in</button>
</form>`,
};

/** Names the account, so that nobody works in another person's by a link they were sent. */
export function signedInPage(email: string): Page {
  return {
    title: 'You are signed in',
    body: html`<p>This browser is signed in as <strong>${email}</strong> for 12 hours.</p>
<form method="post" action="${SIGN_OUT_PAGE}">
  <p class="hint">Not you, or not your computer?</p>
  <button>Sign out</button>
</form>`,
  };
}

export const SIGNED_OUT_PAGE: Page = {
  title: 'You are signed out',
  body: html`<p>This browser is not signed in any more.</p>`,
};

/** What to do when a link does not work. */
export function expiredPage(path: string, message: string): Page {
  return {
    title: 'This link does not work any more',
    status: 410,
    body: html`<p role="alert">${message}</p>${nextStep(path)}`,
  };
}

function nextStep(path: string): Fragment {
  switch (path) {
    case MAIL_PAGES.reset_password:
      return forgotForm();
    case MAIL_PAGES.verify_email:
      return html`<p>If you used it before, your address is confirmed and nothing is left to do. Otherwise log in with the app and have the message sent again.</p>`;
    default:
      return html`<p>It works once, within 90 seconds. Go back to the app and open this page from there again.</p>`;
  }
}

function forgotForm(): Fragment {
  return html`<form method="post" action="${FORGOT_PAGE}">
  <label for="email">E-mail address of the account</label>
  <input id="email" name="email" type="email" required maxlength="320" autocomplete="username">
  <button>Send a link</button>
</form>`;
}
