/** A piece of what a model is sent. */
export interface SourcePart {
  readonly label: 'file' | 'difference' | 'signatures' | 'conventions';
  readonly path: string;
  readonly text: string;
}

/** A part between its boundary lines, which nothing within it can imitate, as they are named by what is within. */
export function delimit({ label, path, text }: SourcePart, boundary: string): string {
  return `${boundary} begin ${label} ${JSON.stringify(path)}\n${text}\n${boundary} end ${label}\n`;
}

/** The lines of a text with their numbers before them. */
export function numberLines(text: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at + 1}|${line}`)
    .join('\n');
}
