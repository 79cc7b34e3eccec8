import type { RenderScope } from '../../evaluate/react/render-scope.ts';
import type { Value } from '../../evaluate/values/value.ts';

/**
 * What the app's providers give at first. To get past a gate such as a sign-in, state that is not there yet is
 * taken to be there; the screen behind it still sees what its hooks would see when the app starts.
 */
export class ProvidedValues {
  readonly #values = new Map<string, Value>();

  /** The last value counts, because providers are drawn again as the app gets on. */
  note(place: string, value: Value): void {
    this.#values.set(place, value);
  }

  /** The same providers with the values noted for them. */
  restore(scope: RenderScope | undefined): RenderScope | undefined {
    if (scope === undefined) return undefined;
    const { place, value } = scope;
    const noted = place !== undefined && this.#values.has(place) ? this.#values.get(place) : value;
    return { ...scope, value: noted, outer: this.restore(scope.outer) };
  }
}
