import { cpuVariantOf, type QueueName } from '../../src/contracts/queues.ts';

export type QueueLevel = 'fine' | 'watch' | 'falling behind' | 'users feel it' | 'add runners now';

/** More jobs than this wait: what a person reads in it; docs/operator-tools.md says the same. */
const LEVELS: readonly { readonly over: number; readonly level: QueueLevel }[] = [
  { over: 50, level: 'add runners now' },
  { over: 25, level: 'users feel it' },
  { over: 10, level: 'falling behind' },
  { over: 3, level: 'watch' },
];

/** Documentation takes minutes each: fewer of them are late. */
const DOCS_FALL_BEHIND_OVER = 5;

/** What so many waiting jobs of a queue mean. */
export function levelOf(queue: QueueName, waiting: number): QueueLevel {
  const { level } = LEVELS.find(({ over }) => waiting > over) ?? { level: 'fine' as const };
  const areDocs = cpuVariantOf(queue) === 'ai_docs';
  return level === 'watch' && areDocs && waiting > DOCS_FALL_BEHIND_OVER ? 'falling behind' : level;
}

/** The level in words; nothing to say of a queue that is fine. */
export function describeLevel(queue: QueueName, waiting: number): string {
  const level = levelOf(queue, waiting);
  return level === 'fine' ? '' : level;
}

/** Whether somebody should do something about so many waiting jobs. */
export function isLate(queue: QueueName, waiting: number): boolean {
  return ['users feel it', 'add runners now'].includes(levelOf(queue, waiting));
}
