import { DomainError } from '../../contracts/errors.ts';

/** Why a properly signed worker call is refused. Told to the runner and kept in the audit log. */
export type CallRefusalReason =
  | 'unknown_job'
  | 'not_active'
  | 'gave_up'
  | 'ends_processes'
  | 'other_attempt'
  | 'foreign_key'
  | 'manifest_missing'
  | 'manifest_invalid'
  | 'manifest_mismatch'
  | 'output_missing'
  | 'output_not_asked_for'
  | 'output_over_limit'
  | 'foreign_base';

/** A final answer: the runner must drop the job or the delivery, because repeating changes nothing. */
export function refuseCall(reason: CallRefusalReason, message: string): DomainError {
  return new DomainError('CONFLICT', message, { details: { reason } });
}
