import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderComponents } from './render-components.ts';

it('lists in docs/components.md what the engine knows; `node scripts/docs/components.ts` writes it', () => {
  const committed = readFileSync(new URL('../../../docs/components.md', import.meta.url), 'utf8');
  expect(committed.replaceAll('\r\n', '\n')).toBe(renderComponents());
});
