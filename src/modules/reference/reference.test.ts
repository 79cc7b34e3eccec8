import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocsAssetReader } from '../../server/docs-assets.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { DOCS_ASSETS } from './docs-page.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ deps: { readDocsAsset: createDocsAssetReader() } });
});

afterAll(() => test.close());

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 whose references all lead somewhere', async () => {
    const answer = await test.app.request('/openapi.json');
    const text = await answer.text();
    const document = JSON.parse(text);
    expect(document.openapi).toBe('3.1.0');
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(document.components.schemas).toHaveProperty(String(name));
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
  });

  it('names the security schemes that routes use, every error code, and Layout JSON', async () => {
    const { components } = await (await test.app.request('/openapi.json')).json();
    expect(Object.keys(components.securitySchemes).sort()).toEqual([
      'accessToken',
      'adminToken',
      'apiKey',
      'deviceToken',
      'internalToken',
      'previewToken',
      'webSession',
      'workerSignature',
    ]);
    expect(components.schemas.ErrorCode.enum).toContain('PREVIEW_SESSION_EXPIRED');
    expect(components.schemas.LayoutNode.properties.children.items).toEqual({
      $ref: '#/components/schemas/LayoutNode',
    });
  });
});

describe('/docs', () => {
  it('is a page that loads nothing from elsewhere', async () => {
    const answer = await test.app.request('/docs');
    const html = await answer.text();
    expect(html).not.toMatch(/(?:src|href)="(?!\/)/);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('serves every file the page names, with its type', async () => {
    const html = await (await test.app.request('/docs')).text();
    const paths = [...html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => String(path));
    expect(paths).toHaveLength(4);
    for (const path of paths) {
      const answer = await test.app.request(path);
      expect(answer.status).toBe(200);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
    const script = await test.app.request('/docs/swagger-ui-bundle.js');
    expect(script.headers.get('Content-Type')).toBe(DOCS_ASSETS['swagger-ui-bundle.js']);
  });

  it.each(['../package.json', '..%2Fpackage.json', 'constructor', 'swagger-ui.js'])(
    'has no file %s',
    async (name) => {
      expect((await test.app.request(`/docs/${name}`)).status).toBe(404);
    },
  );
});
