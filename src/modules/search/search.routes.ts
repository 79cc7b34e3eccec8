import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import type { UserHttpEnv } from '../../http/context.ts';
import { errorResponses, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { lineOfText } from '../../http/text.ts';
import type { HighlightedText } from './highlight.ts';
import { type FoundItem, SEARCHED, search } from './search.ts';

const highlightedSchema = z
  .object({
    text: z.string(),
    highlights: z.array(z.object({ start: z.int(), end: z.int() })).openapi({
      description: 'Where the words are, in UTF-16 units, the end excluded. The text is plain: escape it.',
    }),
  })
  .openapi('HighlightedText');

const foundSchema = z
  .object({
    type: z.enum(['project', 'task', 'comment']),
    id: idSchema,
    project_id: idSchema,
    project_name: z.string(),
    title: highlightedSchema.nullable().openapi({ description: 'Of projects and tasks.' }),
    excerpt: highlightedSchema.nullable().openapi({ description: 'Of what tasks and comments say.' }),
    score: z.number().openapi({ description: 'From 0 to 1.' }),
  })
  .openapi('SearchResult');

const searchQuery = z.object({
  q: lineOfText(200).min(2).openapi({ example: 'roast date' }),
  in: z
    .string()
    .max(100)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.enum(SEARCHED)).min(1))
    .default([...SEARCHED])
    .openapi({ type: 'string', description: `A comma list of ${SEARCHED.join(', ')}; all when left out.` }),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  tags: ['search'],
  summary: 'Search projects, tasks and comments',
  description:
    'Of all that you may see, what contains every word, the best first; titles also when a word is nearly written like it. How often depends on the tier.',
  security: USER_SECURITY,
  request: { query: searchQuery },
  responses: {
    200: jsonResponse(z.object({ items: z.array(foundSchema) }), 'What fits best, `limit` at most', {
      items: [
        {
          type: 'task',
          id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01',
          project_id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01',
          project_name: 'Brew',
          title: { text: 'Show the roast date', highlights: [{ start: 9, end: 14 }] },
          excerpt: { text: 'Next to the name of the bean.', highlights: [] },
          score: 1,
        },
      ],
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'LIMIT_REACHED'),
  },
});

/** One search over all that a person may see. */
export function searchRoutes(deps: RouteDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  router.openapi({ ...searchRoute, middleware: deps.guards.user }, async (c) => {
    const { q: query, in: within, limit } = c.req.valid('query');
    const ctx = { ...toUserContext(c, deps), rateLimiter: deps.rateLimiter };
    const items = await search(ctx, { query, within, limit });
    return c.json({ items: items.map(toBody) }, 200);
  });
  return router;
}

function toBody(item: FoundItem): z.infer<typeof foundSchema> {
  return {
    type: item.type,
    id: item.id,
    project_id: item.projectId,
    project_name: item.projectName,
    title: item.title === null ? null : toHighlightedBody(item.title),
    excerpt: item.excerpt === null ? null : toHighlightedBody(item.excerpt),
    score: item.score,
  };
}

function toHighlightedBody({ text, highlights }: HighlightedText) {
  return { text, highlights: [...highlights] };
}
