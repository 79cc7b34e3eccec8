/** What a scenario runs on. */
export interface StackShape {
  /** `embedded`: the API owns its database and the queue is in it. `servers`: Postgres and Redis beside it. */
  readonly kind: 'embedded' | 'servers';
  /** `quota` is a folder that can be full. */
  readonly storage: 'folder' | 'quota' | 's3';
  readonly runners: number;
  /**
   * As on a server: people come through nginx to two API processes, runners through the edge, and there is a wire
   * between any two parts.
   */
  readonly deployed?: true;
  /** Clocks of the processes can be shifted. */
  readonly clocks?: true;
}
