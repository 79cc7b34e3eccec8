import type { ScreenMeasures } from './measure-screen.ts';

export interface TotalMeasures {
  /** Shares are averaged over screens, so that a long list weighs no more than a form. */
  readonly textFound: number;
  readonly nodesMatched: number;
  readonly snapshotShare: number;
  readonly assumedShare: number;
  /** Over all nodes of all screens, an unmatched one counting 0. */
  readonly medianOverlap: number;
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The overlap that half of a screen's nodes reach, an unmatched one counting 0. */
export function medianOverlap(screens: readonly ScreenMeasures[]): number {
  const overlaps = screens.flatMap(({ overlaps, nodes }) => [
    ...overlaps,
    ...new Array<number>(nodes - overlaps.length).fill(0),
  ]);
  return overlaps.toSorted((a, b) => a - b)[overlaps.length >> 1] ?? 0;
}

export function totalMeasures(screens: readonly ScreenMeasures[]): TotalMeasures {
  const mean = (pick: (screen: ScreenMeasures) => number) =>
    screens.reduce((sum, screen) => sum + pick(screen), 0) / Math.max(1, screens.length);
  return {
    textFound: mean((screen) => shareOf(screen.textsFound, screen.texts)),
    nodesMatched: mean((screen) => shareOf(screen.overlaps.length, screen.nodes)),
    snapshotShare: mean((screen) => screen.snapshotShare),
    assumedShare: mean((screen) => screen.assumedShare),
    medianOverlap: medianOverlap(screens),
  };
}
