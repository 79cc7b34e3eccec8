import { sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { limitReached } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS } from '../../contracts/tiers.ts';
import type { UserContext } from '../../http/context.ts';
import { isStatementTimeout } from '../../platform/db/is-statement-timeout.ts';
import type { RateLimiter } from '../../platform/rate-limit/rate-limiter.ts';
import { findComments, findProjects, findTasks, type Match, type Search } from './find-matches.ts';
import { type HighlightedText, highlight, toExcerpt } from './highlight.ts';
import { toWords } from './words.ts';

export const SEARCHED = ['projects', 'tasks', 'comments'] as const;
export type Searched = (typeof SEARCHED)[number];

export interface FoundItem {
  readonly type: 'project' | 'task' | 'comment';
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly title: HighlightedText | null;
  readonly excerpt: HighlightedText | null;
  readonly score: number;
}

export interface SearchInput {
  readonly query: string;
  readonly within: readonly Searched[];
  readonly limit: number;
}

type SearchContext = UserContext & { readonly rateLimiter: RateLimiter };

/** A search that takes longer looks for next to everything in next to everything. */
const TIMEOUT_MS = 3_000;
/** How much of a word's trigrams a title must share to be nearly written like it: enough for a letter that is wrong. */
const NEARLY = 0.45;

const FINDERS = {
  projects: { type: 'project', find: findProjects },
  tasks: { type: 'task', find: findTasks },
  comments: { type: 'comment', find: findComments },
} as const;

/** What fits the query best of all that the caller may see, the best first. */
export async function search(
  ctx: SearchContext,
  { query, within, limit }: SearchInput,
): Promise<FoundItem[]> {
  await takeTurn(ctx);
  const words = toWords(query);
  const asked: Search = { userId: ctx.actor.userId, words, limit };
  const found: FoundItem[] = [];
  for (const { type, matches } of await findWithin(ctx, within, asked)) {
    found.push(...matches.map((match) => toItem(type, match, words)));
  }
  return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).slice(0, limit);
}

async function findWithin(ctx: SearchContext, within: readonly Searched[], asked: Search) {
  try {
    return await ctx.db.transaction(async (tx) => {
      await tx.execute(sql`select
        set_config('statement_timeout', ${String(TIMEOUT_MS)}, true),
        set_config('pg_trgm.word_similarity_threshold', ${String(NEARLY)}, true)`);
      return await Promise.all(
        within.map(async (name) => {
          const { type, find } = FINDERS[name];
          return { type, matches: await find(tx, asked) };
        }),
      );
    });
  } catch (error) {
    if (!isStatementTimeout(error)) throw error;
    throw new DomainError('VALIDATION_ERROR', 'Too much fits this query. Search for longer or rarer words.', {
      details: { location: 'query', fields: [{ field: 'q', message: 'fits too much' }] },
      cause: error,
    });
  }
}

/** Counts the search and throws `LIMIT_REACHED` when the tier's minute is used up. */
async function takeTurn({ actor, rateLimiter }: SearchContext): Promise<void> {
  const points = TIER_LIMITS[actor.tier].searchesPerMinute;
  const verdict = await rateLimiter.consume({ name: 'search', points, windowSeconds: 60 }, actor.userId);
  if (verdict.allowed) return;
  throw limitReached('searches_per_minute', 'searchesPerMinute', actor.tier, {
    message: `You have searched ${points} times within a minute, as often as the ${actor.tier} tier allows.`,
    retryAfterMs: verdict.resetSeconds * 1_000,
  });
}

function toItem(type: FoundItem['type'], match: Match, words: readonly string[]): FoundItem {
  const { id, projectId, projectName, title, text, score } = match;
  return {
    type,
    id,
    projectId,
    projectName,
    title: title === null ? null : highlight(title, words),
    excerpt: text === null || text === '' ? null : toExcerpt(text, words),
    score,
  };
}
