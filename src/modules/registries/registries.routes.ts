import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ERROR_GUIDES } from '../../contracts/error-guide.ts';
import { ERROR_CODES } from '../../contracts/errors.ts';
import { LANGUAGE_DEGREES, LANGUAGES } from '../../contracts/languages.ts';
import { TIERS, tierSchema } from '../../contracts/tiers.ts';
import type { HttpEnv } from '../../http/context.ts';
import { ERROR_STATUS } from '../../http/problem.ts';
import { errorResponses, jsonResponse } from '../../http/responses.ts';
import { createRouter } from '../../http/router.ts';
import { tierLimitsSchema, toTierLimitsBody } from '../../http/tier-limits-body.ts';
import { type CapabilityDeps, capabilitiesSchema, describeCapabilities } from './capabilities.ts';
import { answerRegistry, toRegistryDocument } from './registry-answer.ts';

const version = z.string().openapi({ description: 'Changes when anything here does.' });
const degree = z.enum(LANGUAGE_DEGREES);

const languagesSchema = z
  .object({
    version,
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        endings: z.array(z.string()),
        previews: degree.openapi({ description: 'Screens for devices.' }),
        styles: degree.openapi({ description: 'Maps of pages and styles.' }),
        note: z.string().openapi({ description: 'What is left out.' }),
      }),
    ),
  })
  .openapi('Languages');

const errorsSchema = z
  .object({
    version,
    items: z.array(
      z.object({
        code: z.enum(ERROR_CODES),
        status: z.int(),
        meaning: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .openapi('ErrorRegistry');

const tiersSchema = z
  .object({ version, items: z.array(z.object({ tier: tierSchema, limits: tierLimitsSchema })) })
  .openapi('Tiers');

const DESCRIPTION = 'Public. Carries a strong ETag; send it back as If-None-Match to be answered with 304.';

function registryRoute<Path extends string, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  schema: Schema,
) {
  return createRoute({
    method: 'get',
    path,
    tags: ['registry'],
    summary,
    description: DESCRIPTION,
    responses: {
      200: jsonResponse(schema, summary),
      304: { description: 'What the client has is current' },
      ...errorResponses(),
    },
  });
}

const capabilitiesRoute = registryRoute('/capabilities', 'What this installation offers', capabilitiesSchema);
const languagesRoute = registryRoute(
  '/registries/languages',
  'The languages that are read, and to which degree',
  languagesSchema,
);
const errorsRoute = registryRoute('/registries/errors', 'Every error code, and what to do', errorsSchema);
const tiersRoute = registryRoute('/tiers', 'The limits of each tier', tiersSchema);

/** What is the same for everybody: capabilities, languages, errors and tiers. */
export function registryRoutes(deps: CapabilityDeps): OpenAPIHono<HttpEnv> {
  const router = createRouter();
  const capabilities = toRegistryDocument(describeCapabilities(deps));
  const languages = toRegistryDocument({ items: LANGUAGES });
  const errors = toRegistryDocument({
    items: ERROR_CODES.map((code) => ({ code, status: ERROR_STATUS[code], ...ERROR_GUIDES[code] })),
  });
  const tiers = toRegistryDocument({
    items: TIERS.map((tier) => ({ tier, limits: toTierLimitsBody(tier) })),
  });
  router.openapi(capabilitiesRoute, (c) => answerRegistry(c, capabilities));
  router.openapi(languagesRoute, (c) => answerRegistry(c, languages));
  router.openapi(errorsRoute, (c) => answerRegistry(c, errors));
  router.openapi(tiersRoute, (c) => answerRegistry(c, tiers));
  return router;
}
