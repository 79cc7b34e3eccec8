/** How much of a quota somebody has used, as counted at a moment. */
export interface Usage {
  /** As in `limit_type` of `LIMIT_REACHED`. */
  readonly limitType: string;
  readonly used: number;
  /** `null`: no limit. */
  readonly limit: number | null;
}
