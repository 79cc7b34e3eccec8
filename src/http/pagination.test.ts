import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DomainError } from '../contracts/errors.ts';
import { decodeCursor, toPage } from './pagination.ts';

it('gives a cursor exactly when there is more, and the cursor names the last item', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uuid({ version: 7 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (ids, limit) => {
        const page = toPage(
          ids.slice(0, limit + 1).map((id) => ({ id })),
          limit,
        );
        expect(page.items).toHaveLength(Math.min(ids.length, limit));
        if (ids.length <= limit) expect(page.nextCursor).toBeNull();
        else expect(decodeCursor(page.nextCursor ?? '')).toBe(page.items.at(-1)?.id);
      },
    ),
  );
});

it('refuses every text that is no cursor of ours, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text)).toThrow(DomainError);
    }),
  );
});
