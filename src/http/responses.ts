import { z } from '@hono/zod-openapi';
import { ERROR_CODES, type ErrorCode } from '../contracts/errors.ts';
import { ERROR_STATUS } from './problem.ts';

export const problemSchema = z
  .object({
    error: z.object({
      code: z.enum(ERROR_CODES).openapi('ErrorCode'),
      message: z.string().openapi({ description: 'Written for a person; says what to do next.' }),
      details: z.record(z.string(), z.unknown()),
      request_id: z.string(),
    }),
  })
  .openapi('Error');

/** A JSON answer in the OpenAPI document, with an example that the schema's type checks. */
export function jsonResponse<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example?: z.input<Schema>,
) {
  return { description, content: { 'application/json': { schema, ...(example ? { example } : {}) } } };
}

/** A required JSON body in the OpenAPI document. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, example?: z.input<Schema>) {
  return {
    required: true,
    content: { 'application/json': { schema, ...(example ? { example } : {}) } },
  } as const;
}

/**
 * The error answers a route documents, grouped by status, with what any route may answer. To the type checker
 * they are no keys at all: errors are thrown, and a handler returns only what its route declares beside them.
 */
export function errorResponses(...codes: readonly ErrorCode[]): Readonly<Record<never, never>> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set<ErrorCode>([...codes, 'INTERNAL_ERROR'])) {
    const status = ERROR_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus].map(([status, statusCodes]) => [
    status,
    { description: statusCodes.join(', '), content: { 'application/json': { schema: problemSchema } } },
  ]);
  const documented: Readonly<Record<string, unknown>> = Object.fromEntries(responses);
  return documented;
}

/** Layout JSON in the OpenAPI document: nodes nest, so the reference page adds the schema by name. */
export const LAYOUT_DOCUMENT = { $ref: '#/components/schemas/LayoutDocument' };

/** What every route for a signed-in person may answer. */
export const USER_ERRORS = [
  'AUTH_REQUIRED',
  'AUTH_INVALID',
  'AUTH_EXPIRED',
  'ACCOUNT_SUSPENDED',
  'FORBIDDEN',
  'RATE_LIMITED',
] as const satisfies readonly ErrorCode[];

/** `security` of a route for a signed-in person, or a key of one with the scope for it. */
export const USER_SECURITY = [{ accessToken: [] }, { webSession: [] }, { apiKey: [] }];

/** `security` of a route for a signed-in person alone. */
export const PERSON_SECURITY = [{ accessToken: [] }, { webSession: [] }];

/** `security` of a route for an administrator of the installation. */
export const ADMIN_SECURITY = [{ adminToken: [] }, { webSession: [] }];

/** `security` of a route for a device with a preview token. */
export const PREVIEW_SECURITY = [{ previewToken: [] }];

/** `security` of a route for a paired device. */
export const DEVICE_SECURITY = [{ deviceToken: [] }];

/** `security` of a signed worker call. */
export const WORKER_SECURITY = [{ workerSignature: [] }];

/** `security` of a route behind `INTERNAL_TOKEN`. */
export const INTERNAL_SECURITY = [{ internalToken: [] }];
