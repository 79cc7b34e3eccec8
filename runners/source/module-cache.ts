/** Parse results by content hash, bounded, shared by every screen and device of a process. */
export interface ParsedModuleCache {
  readonly size: number;
}
