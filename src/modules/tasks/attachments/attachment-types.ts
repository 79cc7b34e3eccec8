/** The types of files that a task takes: plain text, or what the first bytes must show. No type that a browser would run. */
const TYPES: Readonly<Record<string, 'text' | readonly string[]>> = {
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/csv': 'text',
  'application/json': 'text',
  'image/png': ['image/png', 'image/apng'],
  'image/jpeg': ['image/jpeg'],
  'image/gif': ['image/gif'],
  'image/webp': ['image/webp'],
  'image/avif': ['image/avif'],
  'image/heic': ['image/heic'],
  'application/pdf': ['application/pdf'],
  'application/zip': ['application/zip'],
  'video/mp4': ['video/mp4', 'video/x-m4v'],
  'video/quicktime': ['video/quicktime'],
  'video/webm': ['video/webm'],
  'audio/mpeg': ['audio/mpeg'],
  'audio/wav': ['audio/wav'],
  // Zip files inside; which kind is not always told near the beginning.
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/zip',
  ],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/zip',
  ],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': [
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/zip',
  ],
};

export const ATTACHMENT_TYPES: readonly string[] = Object.keys(TYPES);

/** What a file was found to be by its content. */
export interface FoundContent {
  /** By its first bytes; `null` when they are those of no known type. */
  readonly detectedType: string | null;
  /** Whether all of it is UTF-8 without NUL. */
  readonly isText: boolean;
}

/** Whether the content is of the type it was announced as. */
export function isOfType(contentType: string, found: FoundContent): boolean {
  const expected = Object.hasOwn(TYPES, contentType) ? TYPES[contentType] : undefined;
  if (expected === undefined) return false;
  if (expected === 'text') return found.isText && found.detectedType === null;
  return found.detectedType !== null && expected.includes(found.detectedType);
}
