const MAX_WORDS = 8;

/** The words of a query, each once, in any case; what comes after the eighth is left out. */
export function toWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MAX_WORDS);
}
