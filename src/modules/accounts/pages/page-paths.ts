/** Pages that take the token of a link out of its fragment, which browsers send to nobody. */
export const MAIL_PAGES = {
  verify_email: '/account/verify-email',
  reset_password: '/account/reset-password',
} as const;

export const FORGOT_PAGE = '/account/forgot-password';
export const SIGN_IN_PAGE = '/account/sign-in';
export const SIGN_OUT_PAGE = '/account/sign-out';
export const STYLE_PATH = '/account/page.css';
export const SCRIPT_PATH = '/account/link-token.js';
