/** Codes that rendering reports; what each means to a reader is in `docs/diagnostics.md`. */
export const COMPONENT_CODES = [
  'ASSET_UNREADABLE',
  'ASSUMED_LIST',
  'IMAGE_ADDRESS_REFUSED',
  'IMAGE_TOO_LARGE',
  'INLINE_VIEW',
  'INVALID_STYLE_VALUE',
  'LIST_CUT',
  'NAVIGATOR_NOT_REACHED',
  'SVG_AS_SNAPSHOT',
  'TEXT_OUTSIDE_TEXT',
  'TREE_TOO_DEEP',
  'UNKNOWN_CONTENT',
  'UNKNOWN_IMAGE',
  'UNKNOWN_STYLE_PROPERTY',
  'UNKNOWN_STYLE_VALUE',
  'UNKNOWN_TEXT',
  'UNMAPPED_COMPONENT',
  'UNMAPPED_LOOKALIKE',
  'UNMAPPED_WRAPPER',
] as const;

export type ComponentCode = (typeof COMPONENT_CODES)[number];
