import { DomainError } from '../../src/contracts/errors.ts';
import { ConfigurationError } from '../../src/env/read-values.ts';
import { isDatabaseAway } from '../../src/platform/db/is-database-away.ts';
import { AdminError } from './admin-error.ts';

/** What an operator can do about a failure; what nobody foresaw is thrown on. */
export function explainFailure(error: unknown): string {
  if (error instanceof DomainError || error instanceof AdminError || error instanceof ConfigurationError) {
    return error.message;
  }
  if (isDatabaseAway(error)) return 'The database does not answer. Is HiveSync running?';
  throw error;
}
