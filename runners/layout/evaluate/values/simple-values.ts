import { HIDDEN_KEY_PREFIX } from './property-holder.ts';
import { HeapValue, type Value } from './value.ts';

/** A point in time, as epoch milliseconds; `NaN` for an invalid date. */
export class DateValue extends HeapValue {
  readonly kind = 'date';
  time: number;

  constructor(time: number) {
    super();
    this.time = time;
  }

  remember(): () => void {
    const saved = this.time;
    return () => {
      this.time = saved;
    };
  }
}

/** A regular expression; `safe` tells whether it passed the static check and may be run natively. */
export class RegExpValue extends HeapValue {
  readonly kind = 'regExp';
  readonly source: string;
  readonly flags: string;
  lastIndex = 0;

  constructor(source: string, flags: string) {
    super();
    this.source = source;
    this.flags = flags;
  }
}

/** A symbol; as a property name it is its own `key`, which no written name can equal. */
export class SymbolValue extends HeapValue {
  readonly kind = 'symbol';
  readonly description: string;
  readonly key: string;

  constructor(description: string, serial: number) {
    super();
    this.description = description;
    this.key = `${HIDDEN_KEY_PREFIX}symbol:${serial}:${description}`;
  }
}

/**
 * A promise. What it will hold is `resolved` when source says so (`Promise.resolve(1)`, `import()`), else unknown. It
 * may be given as how to find out, which is done when somebody asks.
 */
export class PromiseValue extends HeapValue {
  readonly kind = 'promise';
  private outcome: Value | (() => Value);

  constructor(outcome: Value | (() => Value)) {
    super();
    this.outcome = outcome;
  }

  get resolved(): Value {
    const { outcome } = this;
    if (typeof outcome !== 'function') return outcome;
    // Whoever waits for itself waits for ever.
    this.outcome = undefined;
    this.outcome = outcome();
    return this.outcome;
  }
}

/** An image, font or other file that is bundled rather than evaluated: what `require('./logo.png')` gives. */
export class AssetValue extends HeapValue {
  readonly kind = 'asset';
  /** The path as asked for, without a density suffix. */
  readonly path: string;
  /** The files behind it by density, lowest first. */
  readonly variants: readonly AssetVariant[];

  constructor(path: string, variants: readonly AssetVariant[]) {
    super();
    this.path = path;
    this.variants = variants;
  }
}

export interface AssetVariant {
  readonly scale: number;
  readonly path: string;
}
