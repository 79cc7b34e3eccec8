const MAX_LENGTH = 300;

/** One bounded line about an engine's error, for the host's log. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : 'a value that is no error';
  return text.slice(0, MAX_LENGTH);
}
