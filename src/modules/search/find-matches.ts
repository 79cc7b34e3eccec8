import { and, desc, eq, sql } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { comments } from '../comments/index.ts';
import { projects, visibleProjects } from '../projects/index.ts';
import { tasks } from '../tasks/index.ts';
import { matchesWords, scoreOf } from './match-words.ts';

/** What is found, before it is made readable. */
export interface Match {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly score: number;
}

const NOTHING = sql<null>`null::text`;

export interface Search {
  readonly userId: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/** The projects a person may see whose names fit best. */
export function findProjects(executor: Executor, { userId, words, limit }: Search): Promise<Match[]> {
  const searched = { title: projects.name };
  const score = scoreOf(words, searched);
  return executor
    .select({
      id: projects.id,
      projectId: projects.id,
      projectName: projects.name,
      title: projects.name,
      text: NOTHING,
      score,
    })
    .from(projects)
    .where(and(visibleProjects(userId), matchesWords(words, searched)))
    .orderBy(desc(score), desc(projects.id))
    .limit(limit);
}

/** The tasks a person may see that fit best. */
export function findTasks(executor: Executor, { userId, words, limit }: Search): Promise<Match[]> {
  const searched = { title: tasks.title, text: tasks.description };
  const score = scoreOf(words, searched);
  return executor
    .select({
      id: tasks.id,
      projectId: tasks.projectId,
      projectName: projects.name,
      title: tasks.title,
      text: tasks.description,
      score,
    })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(and(visibleProjects(userId), matchesWords(words, searched)))
    .orderBy(desc(score), desc(tasks.id))
    .limit(limit);
}

/** The comments a person may see that fit best. */
export function findComments(executor: Executor, { userId, words, limit }: Search): Promise<Match[]> {
  const searched = { text: comments.body };
  const score = scoreOf(words, searched);
  return executor
    .select({
      id: comments.id,
      projectId: comments.projectId,
      projectName: projects.name,
      title: NOTHING,
      text: comments.body,
      score,
    })
    .from(comments)
    .innerJoin(projects, eq(projects.id, comments.projectId))
    .where(and(visibleProjects(userId), matchesWords(words, searched)))
    .orderBy(desc(score), desc(comments.id))
    .limit(limit);
}
