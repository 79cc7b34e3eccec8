import { formatDate, formatNumber } from '../../evaluate/builtins/intl-format.ts';
import type { NativeCall } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { isPrimitive, type Value } from '../../evaluate/values/value.ts';
import { readTime } from '../dates/read-time.ts';
import { pluralForm } from './catalogue.ts';
import { type MessagePart, parseMessage } from './message-format.ts';

/** What a message says in a language with these values. Elements among them make the whole a list. */
export function formatMessage(call: NativeCall, text: string, values: Value, locale: string): Value {
  call.interpreter.charge(4 + (text.length >> 4));
  const parts = parseMessage(text);
  if (parts === undefined) return text;
  const pieces = new MessageFormatter(call, values, locale).format(parts, 0);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : new ArrayValue(pieces);
}

class MessageFormatter {
  private readonly call: NativeCall;
  private readonly values: Value;
  private readonly locale: string;

  constructor(call: NativeCall, values: Value, locale: string) {
    this.call = call;
    this.values = values;
    this.locale = locale;
  }

  format(parts: readonly MessagePart[], number: number): Value[] {
    return parts.flatMap((part): readonly Value[] => {
      this.call.interpreter.charge(1);
      if (typeof part === 'string') return [part];
      if (part.kind === 'number') return [this.numeral(number)];
      return part.kind === 'value' ? [this.shown(part)] : this.chosen(part);
    });
  }

  private read(name: string): Value {
    return chosenOf(this.values) === undefined
      ? undefined
      : chosenOf(this.call.interpreter.getProperty(this.values, name));
  }

  /** A value that is not known is shown as its name. */
  private shown({ name, type, style }: Extract<MessagePart, { kind: 'value' }>): Value {
    const value = this.read(name);
    if (value === undefined || value instanceof UnknownValue) return `{${name}}`;
    if (type === 'number' && typeof value === 'number') return this.numeral(value, style);
    if (type === 'date' || type === 'time') return this.time(value, type);
    return isPrimitive(value) ? String(value) : value;
  }

  private numeral(value: number, style = ''): string {
    const options = objectOf(style === 'percent' ? { style: 'percent' } : {});
    return String(chosenOf(formatNumber(this.call, value, this.locale, options)));
  }

  private time(value: Value, type: 'date' | 'time'): Value {
    const time = readTime(value);
    if (typeof time !== 'number') return `{${type}}`;
    const parts: Record<string, string> =
      type === 'date'
        ? { month: 'short', day: 'numeric', year: 'numeric' }
        : { hour: 'numeric', minute: 'numeric', second: 'numeric' };
    return formatDate(this.call, time, this.locale, undefined, parts);
  }

  private chosen({
    name,
    type,
    options,
    offset,
  }: Extract<MessagePart, { kind: 'choice' }>): readonly Value[] {
    const value = this.read(name);
    const number = typeof value === 'number' ? value : 2;
    const key =
      type === 'select' ? String(value) : pluralForm(this.locale, number - offset, type === 'selectordinal');
    const parts =
      (type === 'select' ? undefined : options.get(`=${number}`)) ?? options.get(key) ?? options.get('other');
    return this.format(parts ?? [], number - offset);
  }
}
