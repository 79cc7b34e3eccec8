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
    const requestLogger: Logger = c.get('log') ?? log;
    if (problem.unexpected) requestLogger.error({ error }, 'request failed');
    else if (problem.status === 503) requestLogger.warn({ error }, 'a dependency failed');
    return c.json(problem.body, problem.status, problem.headers);
  };
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
