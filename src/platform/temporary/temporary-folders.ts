/** What processes of this machine keep for a while, each in a folder that no other one uses. */
export interface TemporaryFolders {
  /**
   * Those that nobody has written to since `before` and whose process shows no life since then either, by their
   * paths below the folder of the installation.
   */
  list(before: Date): Promise<readonly string[]>;
  /** Removes one of those that were listed. */
  remove(path: string): Promise<void>;
}
