import type { Clock } from '../../../platform/clock.ts';

export interface GatherOptions<Item, Answer> {
  /** Two of the same are one: the second gets the answer to the first while that is waited for. */
  readonly identityOf: (item: Item) => string;
  /** Two of one subject are never written together. */
  readonly subjectOf: (item: Item) => string;
  /** How long the first of a batch waits for others, in milliseconds. */
  readonly waitMs: number;
  /** When nothing was written for so long, in milliseconds, others are not to be expected, and nothing waits for them. */
  readonly quietMs: number;
  readonly atMost: number;
  readonly clock: Clock;
  /** Aborted when nothing more is to be waited for. */
  readonly hurry: AbortSignal;
  /** Answers in the order of what it was given. */
  readonly write: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Whether a failure may be the fault of one alone: then each is written by itself. */
  readonly isFaultOfOne: (error: unknown) => boolean;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes together what comes in at about the same time. What comes when nothing was written for a while is written at
 * once; each is answered when it was written, so nothing that was answered can be lost.
 */
export function createGatherer<Item, Answer>(
  options: GatherOptions<Item, Answer>,
): (item: Item) => Promise<Answer> {
  const { identityOf, subjectOf, waitMs, quietMs, clock } = options;
  const pending = new Map<string, Promise<Answer>>();
  let waiting: Waiting<Item, Answer>[] = [];
  let isRunning = false;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function takeBatch(): Waiting<Item, Answer>[] {
    const subjects = new Set<string>();
    const batch: Waiting<Item, Answer>[] = [];
    const later: Waiting<Item, Answer>[] = [];
    for (const each of waiting) {
      const subject = subjectOf(each.item);
      const isTaken = batch.length < options.atMost && !subjects.has(subject);
      (isTaken ? batch : later).push(each);
      if (isTaken) subjects.add(subject);
    }
    waiting = later;
    return batch;
  }

  async function writeBatch(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await options.write(batch.map(({ item }) => item));
      for (const [place, answer] of answers.entries()) batch[place]?.resolve(answer);
    } catch (error) {
      if (batch.length > 1 && options.isFaultOfOne(error)) {
        for (const each of batch) await writeBatch([each]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      if (clock.now().getTime() - writtenAt < quietMs) await pause(waitMs, options);
      writtenAt = clock.now().getTime();
      await writeBatch(takeBatch());
    }
    isRunning = false;
  }

  return (item) => {
    const identity = identityOf(item);
    const known = pending.get(identity);
    if (known !== undefined) return known;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const answered = promise.finally(() => pending.delete(identity));
    pending.set(identity, answered);
    waiting.push({ item, resolve, reject });
    if (!isRunning) void run();
    return answered;
  };
}

async function pause(ms: number, { clock, hurry }: Pick<GatherOptions<never, never>, 'clock' | 'hurry'>) {
  if (ms <= 0 || hurry.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const cancel = clock.after(ms, end);
  hurry.addEventListener('abort', end);
  await promise;
  cancel();
  // The signal lives as long as the process, and would keep one listener of each batch that there ever was.
  hurry.removeEventListener('abort', end);
}
