import type { Context, ErrorHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { HttpEnv } from './context.ts';
import { toProblem } from './problem.ts';

/** Answers a thrown error. The cause of one that nobody foresaw goes to the log and only there. */
export function answerError<E extends HttpEnv>(log: Logger): ErrorHandler<E> {
  return (error, c) => {
    const requestId = c.get('requestId') ?? '';
    const problem = toProblem(error, requestId);
    note(c.get('log') ?? log, error, problem);
    return c.json(problem.body, problem.status, problem.headers);
  };
}

/** Tells the log of an error for which it is too late to answer anything. */
export function noteFailure(log: Logger, error: unknown): void {
  note(log, error, toProblem(error, ''));
}

function note(log: Logger, error: unknown, { unexpected, status }: ReturnType<typeof toProblem>): void {
  if (unexpected) log.error({ error }, 'request failed');
  else if (status === 503) log.warn({ error }, 'a dependency failed');
}

/** Answers a path that no route has. */
export function answerNotFound(c: Context<HttpEnv>): Response {
  return sendProblem(
    c,
    new DomainError('NOT_FOUND', 'Nothing is here. GET /openapi.json lists every route.'),
  );
}

/** Answers a method that the path does not have. */
export function answerWrongMethod(c: Context<HttpEnv>, methods: readonly string[]): Response {
  const allowed = methods.join(', ');
  c.header('Allow', allowed);
  return sendProblem(
    c,
    new DomainError('NOT_FOUND', `This path does not answer ${c.req.method}. It answers ${allowed}.`),
  );
}

function sendProblem(c: Context<HttpEnv>, error: DomainError): Response {
  const { body, status, headers } = toProblem(error, c.get('requestId'));
  return c.json(body, status, headers);
}
