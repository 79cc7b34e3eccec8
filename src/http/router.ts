import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { HttpEnv } from './context.ts';
import { toValidationError } from './validation.ts';

/** A router whose routes refuse malformed input with `VALIDATION_ERROR` and the paths of the wrong fields. */
export function createRouter<E extends Env = HttpEnv>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (!result.success) throw toValidationError(result.error, result.target);
    },
  });
}
