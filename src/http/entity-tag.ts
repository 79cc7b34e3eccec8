/** The ETag of content with this hash. */
export function toEtag(sha256: string): string {
  return `"${sha256}"`;
}

/** Whether an `If-None-Match` header names the content. Compared weakly, as RFC 9110 §13.1.2 asks. */
export function matchesEtag(ifNoneMatch: string | undefined, sha256: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tag = toEtag(sha256);
  return ifNoneMatch.split(',').some((candidate) => {
    const given = candidate.trim();
    return given === '*' || given === tag || given === `W/${tag}`;
  });
}
