/** Text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark itself is taken off. */
export function decodeText(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replace(/^\ufeff/, '');
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}

/** A UTF-8 character takes up to so many bytes. */
const BYTES_PER_CHARACTER = 4;

/** The beginning of a text that may be far too long to be decoded whole, and whether anything was left out. */
export function decodeUpTo(
  content: string | Uint8Array,
  characters: number,
): { readonly text: string; readonly isCut: boolean } {
  const bytes = typeof content === 'string' ? content : content.subarray(0, characters * BYTES_PER_CHARACTER);
  const text = decodeText(bytes);
  const isCut = bytes.length < content.length || text.length > characters;
  return { text: isCut ? text.slice(0, characters) : text, isCut };
}
