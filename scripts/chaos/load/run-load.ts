import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import { buildOnce } from './build-once.ts';
import type { Ledger } from './ledger.ts';
import { enrolPerson, type Person } from './person.ts';

export interface LoadShape {
  /** Accepted at least; more while faults are still to come. */
  readonly jobs: number;
  readonly people: number;
  /** Builds that one person has running, at most as many as their tier allows at once. */
  readonly atOnce: number;
  /** At most, between one build and the next in the same place. */
  readonly pauseMs: number;
  /** Shares of builds that follow an edit, are stopped, and whose result is fetched and checked. */
  readonly edited: number;
  readonly stopped: number;
  readonly fetched: number;
  /** Whether screens have pictures so large that others draw them. */
  readonly pictures?: boolean;
}

export interface LoadOptions {
  readonly url: string;
  readonly shape: LoadShape;
  /** The number of the first of them, where others were there before. */
  readonly firstPerson?: number;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Aborted when what is still missing is given up. */
  readonly signal: AbortSignal;
  /** While false, people go on building although there are enough jobs. */
  readonly mayEnd: () => boolean;
}

const ENROLLED_AT_ONCE = 4;

/** Registers the people of a scenario. */
export async function enrolPeople(options: LoadOptions): Promise<Person[]> {
  const { url, shape, firstPerson = 1, ledger, signal } = options;
  const people: Person[] = [];
  while (people.length < shape.people) {
    const numbers = Array.from(
      { length: Math.min(ENROLLED_AT_ONCE, shape.people - people.length) },
      (_, index) => people.length + index + firstPerson,
    );
    people.push(
      ...(await Promise.all(
        numbers.map((number) => enrolPerson({ baseUrl: url, ledger, number, shape, signal })),
      )),
    );
  }
  return people;
}

/** Everybody builds, each in several places at once; resolves when all of it ended or was given up. */
export async function runLoad(options: LoadOptions, people: readonly Person[]): Promise<void> {
  const { shape, ledger, random, mayEnd } = options;
  let asked = 0;
  const isEnough = () => asked >= shape.jobs && ledger.jobs.size >= shape.jobs && mayEnd();
  const runPlace = async (person: Person, place: string) => {
    const choices = random.branch(place);
    let revisionId = await person.push(place);
    for (let count = 0; !isEnough(); count += 1) {
      // Those that were asked for are on their way; asking for more would only be too many.
      if (asked >= shape.jobs && mayEnd()) return;
      asked += 1;
      if (choices.next() < shape.edited) revisionId = await person.push(`${place} ${count}`);
      await buildOnce({ person, revisionId, ledger, shape, random: choices });
      await sleep(choices.between(0, shape.pauseMs));
    }
  };
  const places = people.flatMap((person, number) =>
    Array.from({ length: shape.atOnce }, (_, index) => runPlace(person, `${number}/${index}`)),
  );
  await Promise.all(
    places.map((place) => place.catch((error: unknown) => rethrowUnlessGivenUp(options, error))),
  );
}

function rethrowUnlessGivenUp({ signal }: LoadOptions, error: unknown): void {
  if (!signal.aborted) throw error;
}
