const REQUEST_ID = /^[A-Za-z0-9._=-]{1,128}$/;

/** The caller's request id when it is well-formed, so that one id follows a call through every process. */
export function chooseRequestId(given: string | null): string {
  return given !== null && REQUEST_ID.test(given) ? given : crypto.randomUUID();
}
