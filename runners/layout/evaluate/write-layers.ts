import { ObjectValue } from './values/object-value.ts';
import type { PropertyHolder } from './values/property-holder.ts';

/** What one evaluation wrote onto values that all evaluations share, kept apart from them. */
export class WriteLayers {
  private readonly layers = new Map<PropertyHolder, ObjectValue>();

  /** What was written onto a shared value, if anything was. */
  on(target: PropertyHolder): ObjectValue | undefined {
    return this.layers.get(target);
  }

  /** Where to write: the value itself when it is this evaluation's own, else a layer over it. */
  over(target: PropertyHolder): PropertyHolder {
    if (!target.shared) return target;
    let layer = this.layers.get(target);
    if (layer === undefined) {
      layer = new ObjectValue();
      this.layers.set(target, layer);
    }
    return layer;
  }
}
