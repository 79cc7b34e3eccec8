import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { HttpEnv } from '../http/context.ts';

const operationSchema = z.object({
  summary: z.string().optional(),
  tags: z.array(z.string()).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ example: z.unknown().optional() })) })
    .optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      content: z
        .record(z.string(), z.object({ schema: z.unknown().optional(), example: z.unknown().optional() }))
        .optional(),
    }),
  ),
});

const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** One method of one path, as the OpenAPI document describes it. */
export interface Operation extends z.infer<typeof operationSchema> {
  readonly method: string;
  readonly path: string;
  /** The one kind of proof it asks for; `null` when it is public. */
  readonly proof: string | null;
}

/** Every operation that an application documents. */
export async function readOperations(app: OpenAPIHono<HttpEnv>): Promise<Operation[]> {
  const document = documentSchema.parse(await (await app.request('/openapi.json')).json());
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      proof: Object.keys(operation.security?.[0] ?? {})[0] ?? null,
    })),
  );
}

/** The path with every parameter replaced. */
export function fillPath(path: string, value: string): string {
  return path.replaceAll(/\{[^}]+\}/g, value);
}
