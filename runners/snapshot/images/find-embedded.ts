const MOST_EMBEDDED = 20;
const DATA_ADDRESS = /data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]+/g;

/** The images that the text of a drawing holds itself, by the address they are referred to with. */
export function findEmbedded(text: string): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [address] of text.matchAll(DATA_ADDRESS)) {
    if (found.size >= MOST_EMBEDDED) break;
    found.set(address, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  }
  return found;
}
