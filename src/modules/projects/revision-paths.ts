/** Why a path cannot be part of a revision, in words for its author. */
export type PathVerdict =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

const MAX_PATH_LENGTH = 1_024;
const MAX_SEGMENT_BYTES = 255;
/** Control and format characters hide what a path is; `<>:"|?*` cannot be written on Windows. */
const FORBIDDEN_CHARACTERS = /[\p{Cc}\p{Cf}\u2028\u2029<>:"|?*]/u;
const RESERVED_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;
const encoder = new TextEncoder();

/**
 * A path in normal form: NFC, `/` between segments, relative, and writable on every system. What would leave
 * the project, hide something or mean another file elsewhere is refused and not repaired.
 */
export function normalisePath(input: string): PathVerdict {
  if (!input.isWellFormed()) return refuse('is not well-formed Unicode');
  const path = input.normalize('NFC').replaceAll('\\', '/');
  if (path === '') return refuse('is empty');
  if (path.length > MAX_PATH_LENGTH) return refuse(`is longer than ${MAX_PATH_LENGTH} characters`);
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return refuse('is absolute');
  for (const segment of path.split('/')) {
    const reason = refusalOfSegment(segment);
    if (reason !== null) return refuse(reason);
  }
  return { ok: true, path };
}

/** Two paths with the same key are the same file on a system that ignores case. */
export function caseKey(path: string): string {
  // Upper first: it folds what lower-casing alone leaves apart, such as ß and ss, or the two small sigmas.
  return path.toUpperCase().toLowerCase().normalize('NFC');
}

function refusalOfSegment(segment: string): string | null {
  if (segment === '') return 'has an empty segment';
  if (segment === '.' || segment === '..') return `has a ${segment} segment`;
  if (FORBIDDEN_CHARACTERS.test(segment)) return 'has a character that not every system can store';
  if (/[. ]$/.test(segment)) return 'has a segment that ends in a dot or a space';
  if (segment.startsWith(' ')) return 'has a segment that begins with a space';
  if (RESERVED_NAME.test(segment.split('.')[0]?.trimEnd() ?? '')) return 'has a name reserved on Windows';
  if (encoder.encode(segment).length > MAX_SEGMENT_BYTES) return 'has a segment of more than 255 bytes';
  return null;
}

function refuse(reason: string): PathVerdict {
  return { ok: false, reason };
}
