import type { TextRunStyle } from '../../../../src/contracts/layout-style.ts';

const WORD_START = /(^|[^\p{L}\p{N}\p{M}'’])(\p{L})/gu;

/** Applies `textTransform` to the characters themselves, so that a device draws runs as they are. */
export function transformText(text: string, transform: TextRunStyle['text_transform']): string {
  switch (transform) {
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
