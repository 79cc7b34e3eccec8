/**
 * Where a node stands in its screen, hashed as it grows: components on the way, and keys or positions among
 * siblings. It names no line, so an edit elsewhere in a file leaves a node's id as it was.
 */
export interface NodePath {
  readonly high: number;
  readonly low: number;
}

export function rootPath(screenId: string): NodePath {
  return extendPath({ high: 0x9747b28c, low: 0x811c9dc5 }, screenId);
}

export function extendPath(path: NodePath, segment: string): NodePath {
  let { high, low } = path;
  for (let index = 0; index <= segment.length; index += 1) {
    // The code unit 0 after the last one ends the segment, so that `ab`+`c` is not `a`+`bc`.
    const unit = index < segment.length ? segment.charCodeAt(index) : 0;
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  return { high, low };
}

/** Gives each node of a scene its id; the same path twice (equal keys) gets a number after it. */
export class NodeIds {
  readonly #used = new Map<string, number>();

  idOf(path: NodePath): string {
    const id = `n${toText(path.high)}${toText(path.low)}`;
    const times = this.#used.get(id) ?? 0;
    this.#used.set(id, times + 1);
    return times === 0 ? id : `${id}-${times}`;
  }
}

function toText(half: number): string {
  return (half >>> 0).toString(36).padStart(7, '0');
}
