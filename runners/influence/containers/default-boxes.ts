/** Sizes beside the content that browsers give elements, in em unless they end in px: left and right alike. */
export const DEFAULT_MARGINS: Readonly<Record<string, string>> = {
  body: '8px',
  blockquote: '40px',
  figure: '40px',
  fieldset: '2px',
};

/** The left margin or padding alone. */
export const DEFAULT_INDENTS: Readonly<
  Record<string, readonly [property: 'margin' | 'padding', size: string]>
> = {
  ul: ['padding', '40px'],
  ol: ['padding', '40px'],
  menu: ['padding', '40px'],
  dir: ['padding', '40px'],
  dd: ['margin', '40px'],
};

/** Font sizes of elements, relative to their parent's. */
export const DEFAULT_FONT_SIZES: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h4: 1,
  h5: 0.83,
  h6: 0.67,
  small: 1 / 1.2,
  big: 1.2,
};

/** What browsers lay out as blocks in the flow when nothing is declared. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `html body div p main section article aside header footer nav h1 h2 h3 h4 h5 h6 hgroup address blockquote dl dt dd ul
  ol li menu dir figure figcaption form hr pre search details summary center listing xmp plaintext noscript`
    .trim()
    .split(/\s+/),
);
