/** What an operator can put right; its message says how. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
}
