interface LayerNode {
  readonly children: Map<string, LayerNode>;
  rank: number;
}

const node = (): LayerNode => ({ children: new Map(), rank: 0 });

/** The layers of a page in the order in which they were first named. */
export class LayerOrder {
  readonly #root = node();

  /** Names a layer, and those around it, where they are new. */
  declare(path: readonly string[]): void {
    this.#find(path);
  }

  /** Numbers all layers: what is in a layer's own rules beats its sublayers, and rules in no layer beat all. */
  rankAll(): void {
    let rank = 0;
    const visit = (layer: LayerNode): void => {
      for (const child of layer.children.values()) visit(child);
      layer.rank = rank;
      rank += 1;
    };
    visit(this.#root);
  }

  /** The greater, the stronger for normal declarations and the weaker for important ones. */
  rankOf(path: readonly string[]): number {
    return this.#find(path).rank;
  }

  #find(path: readonly string[]): LayerNode {
    let at = this.#root;
    for (const name of path) {
      const next = at.children.get(name) ?? node();
      at.children.set(name, next);
      at = next;
    }
    return at;
  }
}
