/** How many jobs arrive in each second. */
export type Load = readonly number[];

/** A small generator of uniform numbers (mulberry32), so that a load is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Arrivals at random, so many a second on average at each second (a Poisson process). */
export function arrivals(seconds: number, perSecond: (second: number) => number, seed = 1): Load {
  const random = seeded(seed);
  return Array.from({ length: seconds }, (_, second) => {
    const limit = Math.exp(-perSecond(second));
    let count = 0;
    for (let product = random(); product > limit; product *= random()) count += 1;
    return count;
  });
}

const HOUR = 3_600;

/** What a fleet meets, in jobs a second. One runner of the simulation does one a second. */
export const SYNTHETIC_LOADS: Readonly<Record<string, Load>> = {
  'steady, less than one runner can do': arrivals(HOUR, () => 0.5),
  'steady, what three can do': arrivals(HOUR, () => 2.4),
  'a burst of five minutes': arrivals(HOUR, (second) => (second >= 900 && second < 1_200 ? 4 : 0.2)),
  'a day in two hours': arrivals(
    2 * HOUR,
    (second) => 1.5 - 1.4 * Math.cos((second / (2 * HOUR)) * 2 * Math.PI),
  ),
  'on and off every four minutes': arrivals(HOUR, (second) => (Math.floor(second / 240) % 2 === 0 ? 2.5 : 0)),
};
