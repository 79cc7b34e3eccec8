/**
 * Yoga's WebAssembly trapped. Its memory can no longer be trusted: the process has to be thrown away, because
 * every later screen in it would fail or be laid out wrongly.
 */
export class LayoutTrapError extends Error {
  constructor(cause: unknown) {
    super('the layout engine trapped; this process must not lay out another screen', { cause });
    this.name = 'LayoutTrapError';
  }
}

/** Tells a trap of the WebAssembly module, or a native stack overflow inside it, from an error of our own. */
export function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof RangeError && error.message.includes('call stack');
}
