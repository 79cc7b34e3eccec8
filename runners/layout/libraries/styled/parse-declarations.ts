/** One `property: value` of a style sheet, as written. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/**
 * The declarations of CSS text in order. Nested rules, at-rules and comments are left out: a component has no
 * selectors to match. One pass, whatever the text.
 */
export function parseDeclarations(text: string): Declaration[] {
  const declarations: Declaration[] = [];
  const statement = new StatementText();
  let position = 0;
  while (position < text.length) {
    const character = text[position] ?? '';
    const commentEnd = endOfComment(text, position, statement.isEmpty);
    if (commentEnd !== undefined) {
      position = commentEnd;
    } else if (character === '"' || character === "'") {
      const end = endOfString(text, position);
      statement.add(text.slice(position, end));
      position = end;
    } else if (character === '{') {
      statement.clear();
      position = endOfBlock(text, position);
    } else {
      if (character === '}' || (character === ';' && !statement.isInParentheses)) {
        addDeclaration(declarations, statement.take());
      } else {
        statement.add(character);
      }
      position += 1;
    }
  }
  addDeclaration(declarations, statement.take());
  return declarations;
}

/** What has been read since the last `;`. */
class StatementText {
  private text = '';
  private depth = 0;

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  get isInParentheses(): boolean {
    return this.depth > 0;
  }

  add(part: string): void {
    if (part === '(') this.depth += 1;
    if (part === ')') this.depth = Math.max(0, this.depth - 1);
    this.text += part;
  }

  clear(): void {
    this.text = '';
    this.depth = 0;
  }

  take(): string {
    const { text } = this;
    this.clear();
    return text;
  }
}

function addDeclaration(declarations: Declaration[], text: string): void {
  const colon = text.indexOf(':');
  const property = text.slice(0, colon).trim();
  const value = text.slice(colon + 1).trim();
  if (colon > 0 && /^[\w-]+$/.test(property) && value !== '') {
    declarations.push({ property, value: value.replace(/\s*!important$/i, '') });
  }
}

/** The position after a comment that begins here; a line comment can only stand where a statement may begin. */
function endOfComment(text: string, position: number, isStart: boolean): number | undefined {
  if (text.startsWith('/*', position)) {
    const end = text.indexOf('*/', position + 2);
    return end === -1 ? text.length : end + 2;
  }
  if (!isStart || !text.startsWith('//', position)) return undefined;
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end;
}

function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] === '\\') position += 1;
    else if (text[position] === quote) return position + 1;
  }
  return text.length;
}

function endOfBlock(text: string, start: number): number {
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    if (text[position] === '{') depth += 1;
    else if (text[position] === '}') {
      depth -= 1;
      if (depth === 0) return position + 1;
    }
  }
  return text.length;
}
