/** How much of a project is read; what is beyond is left out and named in the report. */
export interface InfluenceLimits {
  readonly pages: number;
  readonly elementsPerPage: number;
  readonly pageBytes: number;
  readonly sheetBytes: number;
  readonly rulesPerPage: number;
  /** Comparisons of an element with a compound, per page. */
  readonly matchSteps: number;
  readonly diagnostics: number;
}

export const DEFAULT_LIMITS: InfluenceLimits = {
  pages: 2_000,
  elementsPerPage: 20_000,
  pageBytes: 8 * 1024 * 1024,
  sheetBytes: 8 * 1024 * 1024,
  rulesPerPage: 50_000,
  matchSteps: 200_000_000,
  diagnostics: 1_000,
};
