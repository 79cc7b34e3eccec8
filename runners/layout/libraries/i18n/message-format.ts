/** A part of an ICU message. */
export type MessagePart =
  | string
  | { readonly kind: 'value'; readonly name: string; readonly type: string; readonly style: string }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly type: ChoiceType;
      readonly options: ReadonlyMap<string, readonly MessagePart[]>;
      readonly offset: number;
    }
  | { readonly kind: 'number' };

export type ChoiceType = 'plural' | 'selectordinal' | 'select';

const MAX_LENGTH = 10_000;
const MAX_NESTED = 16;

/** Reads an ICU message such as `{count, plural, one {# item} other {# items}}`; `undefined` when it is not one. */
export function parseMessage(text: string): readonly MessagePart[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const reader = new MessageReader(text);
  const parts = reader.readParts(0, false);
  return parts !== undefined && reader.isAtEnd ? parts : undefined;
}

class MessageReader {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  readParts(depth: number, inPlural: boolean): MessagePart[] | undefined {
    if (depth > MAX_NESTED) return undefined;
    const parts: MessagePart[] = [];
    let literal = '';
    const flush = (): void => {
      if (literal !== '') parts.push(literal);
      literal = '';
    };
    while (!this.isAtEnd && this.peek() !== '}') {
      const character = this.peek();
      if (character === '{') {
        flush();
        const part = this.readArgument(depth, inPlural);
        if (part === undefined) return undefined;
        parts.push(part);
      } else if (character === '#' && inPlural) {
        flush();
        parts.push({ kind: 'number' });
        this.position += 1;
      } else {
        literal += character === "'" ? this.readQuoted() : this.take();
      }
    }
    flush();
    return parts;
  }

  private peek(): string {
    return this.text.charAt(this.position);
  }

  private take(): string {
    const character = this.peek();
    this.position += 1;
    return character;
  }

  /** `''` is an apostrophe, `'{…}'` is literal text, any other apostrophe is itself. */
  private readQuoted(): string {
    const next = this.text.charAt(this.position + 1);
    if (next === "'") {
      this.position += 2;
      return "'";
    }
    if (!'{}#'.includes(next) || next === '') return this.take();
    const end = this.text.indexOf("'", this.position + 1);
    const quoted = this.text.slice(this.position + 1, end === -1 ? undefined : end);
    this.position = end === -1 ? this.text.length : end + 1;
    return quoted;
  }

  private readArgument(depth: number, inPlural: boolean): MessagePart | undefined {
    this.position += 1;
    const name = this.readWord();
    if (name === '') return undefined;
    if (this.takeIf('}')) return { kind: 'value', name, type: '', style: '' };
    if (!this.takeIf(',')) return undefined;
    const type = this.readWord();
    if (type === 'plural' || type === 'select' || type === 'selectordinal') {
      return this.takeIf(',') ? this.readChoice(name, type, depth, inPlural) : undefined;
    }
    const style = this.takeIf(',') ? this.readUntilEnd() : '';
    return this.takeIf('}') ? { kind: 'value', name, type, style } : undefined;
  }

  private readChoice(
    name: string,
    type: ChoiceType,
    depth: number,
    inPlural: boolean,
  ): MessagePart | undefined {
    const options = new Map<string, readonly MessagePart[]>();
    let offset = 0;
    this.skipSpace();
    while (!this.isAtEnd && this.peek() !== '}') {
      const key = this.readWord();
      if (key.startsWith('offset:')) {
        offset = Number(key.slice(7)) || 0;
        this.skipSpace();
        continue;
      }
      if (key === '' || !this.takeIf('{')) return undefined;
      const parts = this.readParts(depth + 1, inPlural || type !== 'select');
      if (parts === undefined || !this.takeIf('}')) return undefined;
      options.set(key, parts);
      this.skipSpace();
    }
    return this.takeIf('}') ? { kind: 'choice', name, type, options, offset } : undefined;
  }

  private readWord(): string {
    this.skipSpace();
    const start = this.position;
    while (!this.isAtEnd && !/[\s,{}]/.test(this.peek())) this.position += 1;
    const word = this.text.slice(start, this.position);
    this.skipSpace();
    return word;
  }

  private readUntilEnd(): string {
    const end = this.text.indexOf('}', this.position);
    const style = this.text.slice(this.position, end === -1 ? undefined : end).trim();
    this.position = end === -1 ? this.text.length : end;
    return style;
  }

  private skipSpace(): void {
    while (/\s/.test(this.peek())) this.position += 1;
  }

  private takeIf(character: string): boolean {
    this.skipSpaceBefore(character);
    if (this.peek() !== character) return false;
    this.position += 1;
    return true;
  }

  /** Space is part of a text, but not of what stands around texts. */
  private skipSpaceBefore(character: string): void {
    if (character !== '}') this.skipSpace();
  }
}
