import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { DomainError, ERROR_CODES } from '../contracts/errors.ts';
import { PasswordHasherBusyError } from '../platform/passwords/password-hasher.ts';
import { QueueError } from '../platform/queue/job-queue.ts';
import { StorageError } from '../platform/storage/object-storage.ts';
import { ERROR_STATUS, toProblem } from './problem.ts';

describe('toProblem', () => {
  it.each(ERROR_CODES)('gives %s the status of the contract and keeps its message and details', (code) => {
    const error = new DomainError(code, 'Do this.', { details: { a: 1 }, cause: new Error('inside') });
    const { status, body } = toProblem(error, 'request-1');
    expect(status).toBe(ERROR_STATUS[code]);
    expect(body).toEqual({
      error: { code, message: 'Do this.', details: { a: 1 }, request_id: 'request-1' },
    });
  });

  it.each([
    [new QueueError('redis://10.0.0.7 refused'), 'DEPENDENCY_UNAVAILABLE'],
    [new StorageError('unavailable', 'timeout at bucket'), 'DEPENDENCY_UNAVAILABLE'],
    [new PasswordHasherBusyError(), 'DEPENDENCY_UNAVAILABLE'],
    [new StorageError('too_large', 'key'), 'PAYLOAD_TOO_LARGE'],
    [new StorageError('checksum_mismatch', 'key'), 'VALIDATION_ERROR'],
    [new StorageError('not_found', 'projects/x'), 'INTERNAL_ERROR'],
    [new HTTPException(415), 'UNSUPPORTED_MEDIA_TYPE'],
    [Object.assign(new Error('lost'), { code: 'ECONNRESET' }), 'DEPENDENCY_UNAVAILABLE'],
    [new HTTPException(418), 'INTERNAL_ERROR'],
    [new TypeError('x is undefined'), 'INTERNAL_ERROR'],
    ['a thrown string', 'INTERNAL_ERROR'],
    [undefined, 'INTERNAL_ERROR'],
  ])('answers %s as a code, without its text', (thrown, code) => {
    const problem = toProblem(thrown, 'r');
    expect(problem.body.error.code).toBe(code);
    expect(JSON.stringify(problem.body)).not.toMatch(/10\.0\.0\.7|bucket|projects\/x|undefined|thrown/);
  });

  it('says when to come back', () => {
    const error = new DomainError('LIMIT_REACHED', 'Wait.', { details: { retry_after_seconds: 12.2 } });
    expect(toProblem(error, 'r').headers['Retry-After']).toBe('13');
    expect(toProblem(new QueueError('down'), 'r').headers['Retry-After']).toBe('5');
  });

  it('names the scheme on every 401 but that of a refused worker', () => {
    const schemeOf = (code: 'AUTH_REQUIRED' | 'CALLBACK_REJECTED') =>
      toProblem(new DomainError(code, ''), 'r').headers['WWW-Authenticate'];
    expect(schemeOf('AUTH_REQUIRED')).toBe('Bearer');
    expect(schemeOf('CALLBACK_REJECTED')).toBeUndefined();
  });
});
