/** Precision of what leaves in a document: far below a device pixel, and free of single-precision noise. */
const STEPS_PER_DP = 10_000;

/** Rounds a length for a document. What Yoga could not decide has no length. */
export function roundLength(value: number): number {
  if (!Number.isFinite(value)) return 0;
  const rounded = Math.round(value * STEPS_PER_DP) / STEPS_PER_DP;
  return rounded === 0 ? 0 : rounded;
}

/** Puts a length that Yoga rounded in single precision back onto the device's pixel grid. */
export function snapToPixel(value: number, dpr: number): number {
  return roundLength(Math.round(value * dpr) / dpr);
}
