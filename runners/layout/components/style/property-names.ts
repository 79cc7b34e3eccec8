import { STYLE_PARSERS, type StyleKey } from './style-properties.ts';

/** Other spellings of the contract's properties. Where source writes both, the contract's own spelling wins. */
const ALIASES: ReadonlyMap<string, readonly StyleKey[]> = new Map<string, readonly StyleKey[]>([
  ['inset', ['top', 'right', 'bottom', 'left']],
  ['insetBlock', ['top', 'bottom']],
  ['insetInline', ['start', 'end']],
  ['insetBlockStart', ['top']],
  ['insetBlockEnd', ['bottom']],
  ['insetInlineStart', ['start']],
  ['insetInlineEnd', ['end']],
  ['marginBlock', ['margin_vertical']],
  ['marginBlockStart', ['margin_top']],
  ['marginBlockEnd', ['margin_bottom']],
  ['marginInline', ['margin_horizontal']],
  ['marginInlineStart', ['margin_start']],
  ['marginInlineEnd', ['margin_end']],
  ['paddingBlock', ['padding_vertical']],
  ['paddingBlockStart', ['padding_top']],
  ['paddingBlockEnd', ['padding_bottom']],
  ['paddingInline', ['padding_horizontal']],
  ['paddingInlineStart', ['padding_start']],
  ['paddingInlineEnd', ['padding_end']],
  ['borderBlockColor', ['border_top_color', 'border_bottom_color']],
  ['borderBlockStartColor', ['border_top_color']],
  ['borderBlockEndColor', ['border_bottom_color']],
  ['borderStartStartRadius', ['border_top_start_radius']],
  ['borderStartEndRadius', ['border_top_end_radius']],
  ['borderEndStartRadius', ['border_bottom_start_radius']],
  ['borderEndEndRadius', ['border_bottom_end_radius']],
  ['verticalAlign', ['text_align_vertical']],
  ['objectFit', ['resize_mode']],
]);

/** Properties that are fine to write and change nothing in a still picture. */
const WITHOUT_EFFECT = new Set([
  'borderCurve',
  'cursor',
  'isolation',
  'outlineColor',
  'outlineOffset',
  'outlineStyle',
  'outlineWidth',
  'overlayColor',
  'touchAction',
  'userSelect',
  'willChange',
]);

export interface PropertyName {
  readonly keys: readonly StyleKey[];
  readonly isAlias: boolean;
}

const known = new Map<string, PropertyName>();
for (const key of Object.keys(STYLE_PARSERS)) {
  if (isStyleKey(key)) known.set(toCamelCase(key), { keys: [key], isAlias: false });
}
for (const [name, keys] of ALIASES) known.set(name, { keys, isAlias: true });

/** What a property written in source stands for; `'ignored'` when it draws nothing, `undefined` when unknown. */
export function findProperty(name: string): PropertyName | 'ignored' | undefined {
  return known.get(name) ?? (WITHOUT_EFFECT.has(name) ? 'ignored' : undefined);
}

function isStyleKey(key: string): key is StyleKey {
  return Object.hasOwn(STYLE_PARSERS, key);
}

function toCamelCase(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
