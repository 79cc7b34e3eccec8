import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { DomainError } from '../../contracts/errors.ts';
import type { HttpEnv } from '../../http/context.ts';
import { DOCS_ASSETS, DOCS_HTML, DOCS_POLICY, DOCS_START, type DocsAsset, isDocsAsset } from './docs-page.ts';
import { writeOpenApiDocument } from './openapi-document.ts';

export interface ReferenceDeps {
  readonly version: string;
  /** Reads a file of the reference page; `null` where the installation carries none. */
  readonly readDocsAsset: ((name: DocsAsset) => Promise<Uint8Array<ArrayBuffer>>) | null;
}

/** `/openapi.json` and `/docs` about everything mounted on `app`. */
export function referenceRoutes(app: OpenAPIHono<HttpEnv>, deps: ReferenceDeps): Hono<HttpEnv> {
  const router = new Hono<HttpEnv>();
  let document: string | undefined;
  router.get('/openapi.json', (c) => {
    document ??= writeOpenApiDocument(app, deps.version);
    return c.body(document, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    });
  });
  router.get('/docs', (c) =>
    c.html(DOCS_HTML, 200, { 'Content-Security-Policy': DOCS_POLICY, 'Cache-Control': 'no-cache' }),
  );
  router.get('/docs/start.js', (c) =>
    c.body(DOCS_START, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  router.get('/docs/:asset', async (c) => {
    const name = c.req.param('asset');
    if (!isDocsAsset(name) || deps.readDocsAsset === null) {
      throw new DomainError('NOT_FOUND', 'The reference page has no such file. Open /docs.');
    }
    return c.body(await deps.readDocsAsset(name), 200, {
      'Content-Type': DOCS_ASSETS[name],
      'Cache-Control': 'public, max-age=86400',
    });
  });
  return router;
}
