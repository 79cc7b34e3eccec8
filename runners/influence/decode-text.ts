/** Text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark itself is taken off. */
export function decodeText(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replace(/^\ufeff/, '');
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}
