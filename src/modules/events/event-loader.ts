import type { Database } from '../../platform/db/database.ts';
import { type LoadedEvent, loadEvents, type Place } from './load-events.ts';

interface Request extends Place {
  readonly resolve: (events: LoadedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Readers of one query. Two are under way at most, so that streams never take the pool from requests. */
const READERS_AT_ONCE = 500;
const QUERIES_AT_ONCE = 2;

/** Gathers what readers ask for while queries are under way, and asks for all of it with the next. */
export class EventLoader {
  readonly #db: Database;
  readonly #waiting: Request[] = [];
  #underWay = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The next events after a place, at most `EVENTS_AT_ONCE`; none when there are none yet. */
  load(place: Place): Promise<LoadedEvent[]> {
    const { promise, resolve, reject } = Promise.withResolvers<LoadedEvent[]>();
    this.#waiting.push({ ...place, resolve, reject });
    // Whoever asks in the same turn is in the same query.
    if (this.#waiting.length === 1) queueMicrotask(() => this.#next());
    return promise;
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#underWay >= QUERIES_AT_ONCE) return;
    this.#underWay += 1;
    const requests = this.#waiting.splice(0, READERS_AT_ONCE);
    void this.#answer(requests);
    this.#next();
  }

  async #answer(requests: readonly Request[]): Promise<void> {
    try {
      const events = await loadEvents(this.#db, requests);
      for (const [index, { resolve }] of requests.entries()) resolve(events[index] ?? []);
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
    this.#underWay -= 1;
    this.#next();
  }
}
