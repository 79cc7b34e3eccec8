export type BackupErrorCode =
  /** Not whole, or not what was written. */
  | 'damaged'
  /** Of a release that knows more than this one. */
  | 'newer'
  | 'not_a_backup'
  /** It is encrypted, and the passphrase is missing or another one. */
  | 'passphrase'
  /** Where it would be restored to is in use, or lacks something. */
  | 'target';

/** Why a backup is not restored. Messages say what to do and hold nothing of what is in it. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BackupError';
    this.code = code;
  }
}
