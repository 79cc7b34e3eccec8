/** The promise's outcome, or a rejection when it takes longer. What it waits for goes on unseen. */
export async function within<Value>(milliseconds: number, running: Promise<Value>): Promise<Value> {
  const expired = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => expired.reject(new Error(`took longer than ${milliseconds} ms`)),
    milliseconds,
  );
  try {
    return await Promise.race([running, expired.promise]);
  } finally {
    clearTimeout(timer);
  }
}
