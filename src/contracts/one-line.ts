/**
 * Text of one line that Postgres can hold: no control characters, no separators of lines, no halves of characters.
 * What joins characters is let through, because many scripts and emoji are written with it.
 */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;

export const NOT_ONE_LINE = 'must be one line, without control characters';
