import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderSchema } from '../../scripts/sdk/render-schema.ts';
import { createTestApp, type TestApp } from '../../src/testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await createTestApp();
});

afterAll(() => api.close());

it('is what the API describes; otherwise run `npm run sdk:generate`', async () => {
  const document = await (await api.app.request('/openapi.json')).json();
  const current = await readFile(new URL('./schema.gen.ts', import.meta.url), 'utf8');
  expect(current).toBe(await renderSchema(document));
});
