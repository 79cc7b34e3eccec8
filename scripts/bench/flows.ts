import { setTimeout as wait } from 'node:timers/promises';

/** A request, and when it is due, in milliseconds of the epoch. */
export interface Sending {
  readonly at: number;
  readonly send: () => Promise<void>;
}

/** What is due between two moments, in order. */
export type Flow = (from: number, until: number) => readonly Sending[];

/** Requests in even steps; each is given its number, from 0. */
export function evenly(everyMs: number, send: (count: number) => Promise<void>): Flow {
  return (from, until) =>
    Array.from({ length: Math.floor((until - from) / everyMs) }, (_, count) => ({
      at: from + count * everyMs,
      send: () => send(count),
    }));
}

/** Sends what is due in a time from now on, whether or not what came before was answered. Returns how much that was. */
export async function runFlow(milliseconds: number, flow: Flow): Promise<number> {
  const from = Date.now();
  const until = from + milliseconds;
  const due = flow(from, until);
  const answers: Promise<void>[] = [];
  for (const { at, send } of due) {
    await waitUntil(at);
    answers.push(send());
  }
  await Promise.all(answers);
  await waitUntil(until);
  return due.length;
}

async function waitUntil(at: number): Promise<void> {
  const left = at - Date.now();
  if (left > 0) await wait(left);
}
