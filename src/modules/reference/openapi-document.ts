import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { z } from 'zod';
import { jsonSchema, layoutDocumentSchema, layoutNodeSchema } from '../../contracts/layout-document.ts';

/** The kinds of proof routes ask for; `security` of a route names one of them. */
const SECURITY_SCHEMES = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a signed-in person, from `/auth/login`.',
  },
  adminToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a person who looks after this installation.',
  },
  webSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-hs_session',
    description:
      'The cookie from `/auth/session-exchange`. What changes something is taken from pages of this address alone.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, `hs_live_…`, whose scopes include the one for the route.',
  },
  previewToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A preview token: opens the screens of one job until it expires.',
  },
  deviceToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a paired device, from `/pairing/join`, until the device is removed.',
  },
  workerSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'X-HS-Signature',
    description: 'An HMAC over timestamp, worker, method, path and body; only runners have the secret.',
  },
  internalToken: { type: 'http', scheme: 'bearer', description: 'INTERNAL_TOKEN, for operators.' },
} as const;

/** The OpenAPI 3.1 document of everything mounted on `app`, as JSON. */
export function writeOpenApiDocument<E extends Env>(app: OpenAPIHono<E>, version: string): string {
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES)) {
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'HiveSync API',
      version,
      description:
        'Every error answer is `{ "error": { "code", "message", "details", "request_id" } }`; clients branch on the code. Lists are pages with `next_cursor`. Times are ISO 8601 in UTC.',
    },
    servers: [{ url: '/' }],
  });
  const { components } = document;
  const schemas = { ...components?.schemas, ...layoutSchemas() };
  return JSON.stringify({ ...document, components: { ...components, schemas } });
}

/** Schemas that contain themselves, which the generator for routes cannot write. */
function layoutSchemas() {
  const registry = z.registry<{ id: string }>();
  registry.add(layoutDocumentSchema, { id: 'LayoutDocument' });
  registry.add(layoutNodeSchema, { id: 'LayoutNode' });
  registry.add(jsonSchema, { id: 'Json' });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
