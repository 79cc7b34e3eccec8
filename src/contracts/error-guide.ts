import type { ErrorCode } from './errors.ts';

export interface ErrorGuide {
  readonly meaning: string;
  /** What a person, or the program that called, does next. */
  readonly remedy: string;
}

/** What each code means and what to do, for `GET /registries/errors`. The message of an answer is more exact. */
export const ERROR_GUIDES: Readonly<Record<ErrorCode, ErrorGuide>> = {
  VALIDATION_ERROR: {
    meaning: 'A part of the request is malformed; details.fields names each field.',
    remedy: 'Correct the named fields and repeat.',
  },
  AUTH_REQUIRED: {
    meaning: 'The request carries no proof of who sends it.',
    remedy: 'Sign in and send the access token as Authorization: Bearer.',
  },
  AUTH_INVALID: {
    meaning: 'The token, key or password is not valid, or was revoked.',
    remedy: 'Sign in again; make another API key.',
  },
  AUTH_EXPIRED: {
    meaning: 'The token has ended by age.',
    remedy: 'Refresh it with POST /auth/refresh; sign in again when that is refused too.',
  },
  FORBIDDEN: {
    meaning: 'The caller is known and may not do this: the role is too weak, or the API key lacks the scope.',
    remedy: 'Ask somebody whose role allows it, or make a key with the scope that the message names.',
  },
  ACCOUNT_SUSPENDED: {
    meaning: 'The account was suspended by the operator.',
    remedy: 'Write to the operator.',
  },
  GUEST_READ_ONLY: {
    meaning: 'A guest of a team reads and changes nothing.',
    remedy: 'Ask the owner of the team for another role; on the free tier, upgrade first.',
  },
  UPGRADE_REQUIRED: {
    meaning: 'The tier does not have the feature, or not in this size; details.recommended_tier has.',
    remedy: 'Ask for less, or upgrade. Repeating changes nothing.',
  },
  LIMIT_REACHED: {
    meaning: 'A quota of the tier is used up; details say which, and when there is room again.',
    remedy: 'Wait for details.retry_after_seconds, or upgrade.',
  },
  RATE_LIMITED: {
    meaning: 'More requests than are accepted from one caller.',
    remedy: 'Wait for Retry-After, then repeat at a slower pace.',
  },
  NOT_FOUND: {
    meaning: 'There is nothing there, or nothing that the caller may see.',
    remedy: 'Check the path and the id, and with which account you are signed in.',
  },
  CONFLICT: {
    meaning: 'The request does not fit what is there now; the message says what.',
    remedy: 'Load the current state and decide anew.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The Idempotency-Key came before with another body.',
    remedy: 'Use a new key for a new request.',
  },
  PAYLOAD_TOO_LARGE: {
    meaning: 'The body is larger than the route takes.',
    remedy: 'Send less at once; source is uploaded file by file, see POST /projects/{project_id}/revisions.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    meaning: 'The route does not read this type of body.',
    remedy: 'Send Content-Type: application/json, or the type that the message names.',
  },
  INVALID_DEVICE_CONTEXT: {
    meaning: 'The description of a device contradicts itself or is out of bounds; details name the fields.',
    remedy: 'Send the device as it reports itself.',
  },
  LINK_EXPIRED: {
    meaning: 'The link of a message was used, or has ended by age.',
    remedy: 'Ask for a new one.',
  },
  PREVIEW_SESSION_EXPIRED: {
    meaning: 'The preview token has ended, or what it opened was deleted.',
    remedy: 'Get a new token with POST /preview/token, or build again.',
  },
  PREVIEW_WORKER_UNAVAILABLE: {
    meaning: 'No runner can take the work now; details.estimated_wait_ms says how long it may take.',
    remedy: 'Repeat after that time.',
  },
  LANGUAGE_NOT_SUPPORTED: {
    meaning: 'The analysis does not read this language.',
    remedy: 'See GET /registries/languages for what is read, and to which degree.',
  },
  MAP_NOT_AVAILABLE: {
    meaning: 'There is no such version of the map, or it is not kept any more.',
    remedy: 'List what there is with GET /projects/{project_id}/architecture/versions, or generate a map.',
  },
  CALLBACK_REJECTED: {
    meaning: 'The call is not signed by a runner of this installation.',
    remedy: 'Check WORKER_CALLBACK_SECRET and the clock of the runner; the audit log holds the cause.',
  },
  FEATURE_DISABLED: {
    meaning: 'Switched off, or not part of this installation; the message says which.',
    remedy: 'See GET /capabilities, or ask the operator.',
  },
  MAINTENANCE: {
    meaning: 'The installation is being worked on.',
    remedy: 'Repeat later; nothing that was accepted is lost.',
  },
  DEPENDENCY_UNAVAILABLE: {
    meaning: 'A part that the API needs does not answer right now.',
    remedy: 'Repeat after Retry-After, with the same Idempotency-Key.',
  },
  INTERNAL_ERROR: {
    meaning: 'Something failed on our side.',
    remedy: 'Repeat, and name the request id when you report it.',
  },
};
