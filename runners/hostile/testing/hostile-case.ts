/** Source that sets out to hurt, and how a preview of its `Screen.tsx` must end. */
export interface HostileCase {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** `ready`, or the job's failure code. */
  readonly ends: string;
  /** Codes among the screen's diagnostics, or words of the reason why there is no screen. */
  readonly tells?: readonly string[];
}

export type HostileCases = Readonly<Record<string, HostileCase>>;

/** A screen whose component has this body, with these statements before it. */
export function screen(body: string, before = ''): string {
  return `import { Image, ScrollView, StyleSheet, Text, View } from 'react-native';
${before}
export default function Screen() { ${body} }`;
}

/** A screen that shows what an expression comes to. */
export const show = (expression: string, before = '') =>
  screen(`return <Text>{String(${expression})}</Text>;`, before);

/** One file, `Screen.tsx`. */
export function only(source: string | Uint8Array, ends: string, ...tells: string[]): HostileCase {
  return { files: { 'Screen.tsx': source }, ends, tells };
}

/** A numbered list, joined. */
export const many = (count: number, each: (index: number) => string, separator = '\n') =>
  Array.from({ length: count }, (_, index) => each(index)).join(separator);

/** Something between as many openings and closings. */
export const nested = (levels: number, open: string, inside: string, close: string) =>
  open.repeat(levels) + inside + close.repeat(levels);
