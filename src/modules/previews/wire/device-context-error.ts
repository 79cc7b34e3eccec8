import type { ZodError } from 'zod';
import { DomainError } from '../../../contracts/errors.ts';
import { toInvalidFields, toValidationError } from '../../../http/validation.ts';

/**
 * The refusal of a malformed build request. A device that cannot exist has a code of its own, because clients
 * send the person to the device's settings instead of showing a form error.
 */
export function toBuildRequestError(error: ZodError, location: string): DomainError {
  const fields = toInvalidFields(error);
  const wrong = fields.filter(({ field }) => /^devices(\[|$)/.test(field));
  const [first] = wrong;
  if (first === undefined || wrong.length < fields.length) return toValidationError(error, location);
  return new DomainError('INVALID_DEVICE_CONTEXT', `Correct ${first.field}: ${first.message}.`, {
    details: { field: first.field, fields: wrong.slice(0, 50) },
  });
}
