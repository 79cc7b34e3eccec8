import type { ZodError } from 'zod';
import { DomainError } from '../contracts/errors.ts';

export interface InvalidField {
  /** `devices[1].width`; empty for the whole body. */
  readonly field: string;
  readonly message: string;
}

/** A path as a person reads it: `devices[1].width`. */
export function toFieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** Every field that is wrong, by its path, with what is wrong about it. Values are never repeated. */
export function toInvalidFields(error: ZodError): InvalidField[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: toFieldPath(issue.path), message: issue.message }];
    }
    return issue.keys.map((key) => ({
      field: toFieldPath([...issue.path, key]),
      message: 'Unknown field; remove it or correct its name',
    }));
  });
}

/** A `VALIDATION_ERROR` naming the fields; `location` is where they are (`json`, `query`, `param` …). */
export function toValidationError(error: ZodError, location: string): DomainError {
  const fields = toInvalidFields(error).slice(0, 50);
  const [first] = fields;
  const where = first === undefined || first.field === '' ? 'the request' : first.field;
  return new DomainError('VALIDATION_ERROR', `Correct ${where}: ${first?.message ?? 'it is not valid'}.`, {
    details: { location: location === 'json' ? 'body' : location, fields },
  });
}

/** A `VALIDATION_ERROR` about one field of the body that only the domain could judge. */
export function invalidField(field: string, message: string): DomainError {
  return new DomainError('VALIDATION_ERROR', `Correct ${field}: ${message}.`, {
    details: { location: 'body', fields: [{ field, message }] },
  });
}
