import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type Inheritance, ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { HIDDEN_KEY_PREFIX } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { TIME_KEY } from './time-key.ts';

const LOCALE_KEY = `${HIDDEN_KEY_PREFIX}locale`;

/** `moment` changes its objects in place, `dayjs` gives new ones. */
export interface DateFlavour {
  readonly isMutable: boolean;
  readonly methods: Inheritance;
}

/** What `moment()` or `dayjs()` gives. */
export class DateObjectValue extends ObjectValue {
  readonly flavour: DateFlavour;

  constructor(flavour: DateFlavour, time: number, locale: string) {
    super(
      new Map<string, Value>([
        [TIME_KEY, time],
        [LOCALE_KEY, locale],
      ]),
      flavour.methods,
    );
    this.flavour = flavour;
  }

  get time(): number {
    const time = this.getOwn(TIME_KEY);
    return typeof time === 'number' ? time : Number.NaN;
  }

  get locale(): string {
    const locale = this.getOwn(LOCALE_KEY);
    return typeof locale === 'string' ? locale : 'en';
  }

  /** The same object at another time, or another object, as the library has it. */
  moved(interpreter: Interpreter, time: number): DateObjectValue {
    if (!this.flavour.isMutable) return new DateObjectValue(this.flavour, time, this.locale);
    interpreter.beforeChange(this);
    this.setOwn(TIME_KEY, time);
    return this;
  }

  inLocale(interpreter: Interpreter, locale: string): DateObjectValue {
    if (!this.flavour.isMutable) return new DateObjectValue(this.flavour, this.time, locale);
    interpreter.beforeChange(this);
    this.setOwn(LOCALE_KEY, locale);
    return this;
  }

  copy(): DateObjectValue {
    return new DateObjectValue(this.flavour, this.time, this.locale);
  }
}

/** The object a method is called on, if it is one of these. */
export function dateObjectOf(value: Value): DateObjectValue | undefined {
  const settled = chosenOf(value);
  return settled instanceof DateObjectValue ? settled : undefined;
}
