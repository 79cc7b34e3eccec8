import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openAnswer, sealAnswer } from './seal-answer.ts';

it('opens what was sealed, also while its secret is being replaced, and not after', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = sealAnswer(['old'], text);
      expect(openAnswer(['new', 'old'], sealed)).toBe(text);
      expect(openAnswer(['new'], sealed)).toBeNull();
    }),
  );
});

it('shows nothing of a text, opens nothing that was changed, and passes on what was never sealed', () => {
  const text = '{"preview_token":"hs_preview_0123456789"}';
  const sealed = sealAnswer(['secret'], text);
  expect(Buffer.from(sealed.slice(9), 'base64').toString('latin1')).not.toContain('hs_preview');
  expect(sealAnswer(['secret'], text)).not.toBe(sealed);
  expect(openAnswer(['secret'], `${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(openAnswer(['secret'], text)).toBe(text);
});
