import type { Interpreter } from '../../evaluate/interpreter.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { navigationObject, routeObject } from '../../libraries/navigation/navigation-object.ts';
import { themeOf } from '../../libraries/navigation/navigation-theme.ts';

/** The options of one route: the navigator's, its groups' and the screen's own, later ones winning. */
export class ScreenOptions {
  readonly #interpreter: Interpreter;
  readonly #values = new Map<string, Value>();

  constructor(interpreter: Interpreter) {
    this.#interpreter = interpreter;
  }

  /** Adds options, given as an object or as a function of the route being drawn. */
  add(options: Value): this {
    const current = chosenOf(options);
    const value = current instanceof Callable ? this.#call(current) : current;
    if (value instanceof ObjectValue) {
      for (const key of value.ownKeys()) this.#values.set(key, this.#interpreter.getProperty(value, key));
    }
    return this;
  }

  #call(options: Callable): Value {
    const interpreter = this.#interpreter;
    const info = objectOf({
      route: routeObject(interpreter),
      navigation: navigationObject,
      theme: themeOf(interpreter),
    });
    return chosenOf(interpreter.call(options, [info]));
  }

  value(name: string): Value {
    return chosenOf(this.#values.get(name));
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.value(name);
    if (value === undefined || value === null || value instanceof UnknownValue) return fallback;
    return Boolean(value);
  }

  /** The options as source's own bars would read them. */
  toObject(title: string): ObjectValue {
    return new ObjectValue(new Map([['title', title], ...this.#values]));
  }
}
