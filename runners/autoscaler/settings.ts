/** What a decision is bound by. */
export interface ScalingSettings {
  /** So many cpu runners at least and at most. */
  readonly minWorkers: number;
  readonly maxWorkers: number;
  /** More are started above so many waiting jobs, and one is stopped below so many. */
  readonly outThreshold: number;
  readonly inThreshold: number;
  /** The same for gpu runners, which are all stopped after so long without work. */
  readonly gpuMaxWorkers: number;
  readonly gpuOutThreshold: number;
  readonly gpuIdleMs: number;
  /** After a change nothing changes for so long: its effect must be seen first. */
  readonly cooldownMs: number;
}
