interface FontStyle {
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * Chooses among a family's files as CSS does: the slant first, then the nearest weight, looking towards the
 * lighter ones for 400 and less, to medium first for 400 and 500, and towards the bolder ones above.
 */
export function matchFontStyle<T extends FontStyle>(files: readonly T[], weight: number, italic: boolean): T {
  const slanted = files.filter((file) => file.italic === italic);
  const candidates = slanted.length > 0 ? slanted : files;
  let best: T | undefined;
  for (const file of candidates) {
    if (best === undefined || weightDistance(file.weight, weight) < weightDistance(best.weight, weight)) {
      best = file;
    }
  }
  if (best === undefined) throw new Error('a font family needs at least one file');
  return best;
}

/** A wrong-side weight costs more than any right-side one. */
const WRONG_SIDE = 10_000;

function weightDistance(available: number, wanted: number): number {
  const distance = Math.abs(available - wanted);
  if (wanted > 500) return available >= wanted ? distance : WRONG_SIDE + distance;
  if (wanted < 400) return available <= wanted ? distance : WRONG_SIDE + distance;
  if (available >= wanted && available <= 500) return distance;
  return available < wanted ? 1_000 + distance : WRONG_SIDE + distance;
}
