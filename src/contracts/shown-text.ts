import type { TextRunStyle } from './layout-style.ts';

const WORD_START = /(^|[^\p{L}\p{N}\p{M}'’])(\p{L})/gu;

/**
 * The characters that a run shows. A run holds what the source says, so that it can be found and read aloud; how
 * it is written on the screen is part of its style. Lines count in what is shown.
 */
export function shownText({ text, style }: { readonly text: string; readonly style: TextRunStyle }): string {
  switch (style.text_transform) {
    case 'uppercase':
      return text.toUpperCase();
    case 'lowercase':
      return text.toLowerCase();
    case 'capitalize':
      return text.replace(WORD_START, (_, before: string, letter: string) => before + letter.toUpperCase());
    default:
      return text;
  }
}
