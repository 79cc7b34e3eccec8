import { and, type Column, ilike, or, type SQL, sql } from 'drizzle-orm';
import { toLikePattern } from '../../platform/db/like-pattern.ts';

/** Below that, nearly every word is like another. */
const SHORTEST_MISSPELT = 4;

/** Where words are looked for: `title` also finds what is nearly written like it. */
export interface SearchedColumns {
  readonly title?: Column;
  readonly text?: Column;
}

/** The condition that every word is in the title or the text, in any case. Trigram indexes answer it. */
export function matchesWords(words: readonly string[], { title, text }: SearchedColumns): SQL | undefined {
  return and(
    ...words.map((word) => {
      const pattern = toLikePattern(word);
      return or(
        title === undefined ? undefined : ilike(title, pattern),
        text === undefined ? undefined : ilike(text, pattern),
        title === undefined || word.length < SHORTEST_MISSPELT ? undefined : sql`${word}::text <% ${title}`,
      );
    }),
  );
}

/** From 0 to 1: best when every word is in the title, less in the text, least when it is only nearly in the title. */
export function scoreOf(words: readonly string[], { title, text }: SearchedColumns): SQL<number> {
  const scores = words.map((word) => {
    const pattern = toLikePattern(word);
    const inTitle = title === undefined ? sql`` : sql`when ${title} ilike ${pattern} then 1`;
    const inText = text === undefined ? sql`` : sql`when ${text} ilike ${pattern} then 0.6`;
    const nearly = title === undefined ? sql`0` : sql`0.5 * word_similarity(${word}::text, ${title})`;
    return sql`case ${inTitle} ${inText} else ${nearly} end`;
  });
  return sql<number>`((${sql.join(scores, sql` + `)}) / ${words.length}::float8)`.mapWith(Number);
}
