/** Waits for all, so that none still works for a job that has ended; throws the first failure. */
export async function awaitAll(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
