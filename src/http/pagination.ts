import { z } from '@hono/zod-openapi';
import { DomainError } from '../contracts/errors.ts';
import { idSchema } from '../contracts/ids.ts';

export const MAX_PAGE_SIZE = 100;

/** `?limit=` and `?cursor=` of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
  cursor: z
    .string()
    .max(256)
    .optional()
    .openapi({ description: '`next_cursor` of the page before; opaque.' }),
});

export type PageQuery = z.infer<typeof pageQuery>;

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** The wire shape of a list. */
export function pageSchema<Schema extends z.ZodType>(item: Schema) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() });
}

/** The id after which the next page begins, or `undefined` on the first page. For lists in id order. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  return decodeCursorOf(cursor, idSchema);
}

/** The key after which the next page begins, or `undefined` on the first page. For lists in the order of any key. */
export function decodeCursorOf(cursor: string | undefined, schema: z.ZodType<string>): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(fromBase64Url(cursor));
  if (parsed.success) return parsed.data;
  throw new DomainError('VALIDATION_ERROR', 'The cursor is not one of ours. Start again without it.', {
    details: { location: 'query', fields: [{ field: 'cursor', message: 'not a cursor of this list' }] },
  });
}

/** A page out of `limit + 1` rows: the extra row only tells that there is more. */
export function toPage<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  return toPageBy(rows, limit, ({ id }) => id);
}

/** The same for a list in the order of another key, which is ASCII. */
export function toPageBy<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? toBase64Url(keyOf(last)) : null };
}

function toBase64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
