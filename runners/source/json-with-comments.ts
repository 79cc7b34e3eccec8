/** Parses JSON as tsconfig files use it, with comments and trailing commas; `undefined` when it is neither. */
export function parseJsonWithComments(text: string): unknown {
  try {
    return JSON.parse(stripTrailingCommas(stripComments(text)));
  } catch {
    return undefined;
  }
}

// An unclosed comment runs to the end, which also keeps the match linear.
const STRING_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;
const STRING_OR_COMMA = /"(?:[^"\\\n]|\\.)*"|,(?=\s*[\]}])/g;

function stripComments(text: string): string {
  return text.replace(STRING_OR_COMMENT, (match) => (match.startsWith('"') ? match : ' '));
}

function stripTrailingCommas(text: string): string {
  return text.replace(STRING_OR_COMMA, (match) => (match === ',' ? '' : match));
}
