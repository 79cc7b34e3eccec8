import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { parseBoxShadow } from './parse-box-shadow.ts';
import { parseTransform, parseTransformOrigin } from './parse-transform.ts';
import { isStyleList, type StyleData } from './style-data.ts';
import {
  either,
  oneOf,
  parseAspectRatio,
  parseBoolean,
  parseFontFamily,
  parseFontSize,
  parseInteger,
  parseLength,
  parseLengthOrAuto,
  parseNumber,
  parseOffset,
  parseOpacity,
  parseRadius,
  parseSize,
  parseStyleColor,
  renamed,
  type ValueParser,
} from './value-parsers.ts';

export type StyleKey = Exclude<keyof LayoutStyle, 'gradient' | 'translate'>;

const FONT_WEIGHTS = new Map<StyleData, NonNullable<LayoutStyle['font_weight']>>([
  ['thin', '100'],
  ['ultralight', '200'],
  ['light', '300'],
  ['normal', '400'],
  ['regular', '400'],
  ['medium', '500'],
  ['semibold', '600'],
  ['bold', '700'],
  ['condensedBold', '700'],
  ['heavy', '800'],
  ['black', '900'],
]);

const parseNumericWeight = oneOf('100', '200', '300', '400', '500', '600', '700', '800', '900');

const VERTICAL_ALIGN = new Map<StyleData, NonNullable<LayoutStyle['text_align_vertical']>>([
  ['auto', 'auto'],
  ['top', 'top'],
  ['middle', 'center'],
  ['center', 'center'],
  ['bottom', 'bottom'],
]);

const OBJECT_FIT = new Map<StyleData, NonNullable<LayoutStyle['resize_mode']>>([
  ['fill', 'stretch'],
  ['scale-down', 'contain'],
]);

function parseFontVariant(data: StyleData): string[] | undefined {
  const words = typeof data === 'string' ? data.split(/\s+/) : isStyleList(data) ? data : [];
  const known = words.filter((word) => typeof word === 'string').map((word) => word.slice(0, 40));
  return known.length === 0 ? undefined : known;
}

const lineAlign = ['flex-start', 'flex-end', 'center', 'stretch', 'baseline'] as const;
const spread = ['flex-start', 'flex-end', 'center', 'space-between', 'space-around', 'space-evenly'] as const;
const sideAlign = ['auto', 'left', 'right', 'center', 'justify'] as const;
const lineStyle = ['solid', 'double', 'dotted', 'dashed'] as const;

/** How each property of the contract reads what source wrote. */
export const STYLE_PARSERS: { readonly [Key in StyleKey]: ValueParser<LayoutStyle[Key]> } = {
  display: oneOf('flex', 'none', 'contents'),
  position: oneOf('relative', 'absolute', 'static'),
  box_sizing: oneOf('border-box', 'content-box'),
  direction: oneOf('inherit', 'ltr', 'rtl'),
  top: parseLengthOrAuto,
  right: parseLengthOrAuto,
  bottom: parseLengthOrAuto,
  left: parseLengthOrAuto,
  start: parseLengthOrAuto,
  end: parseLengthOrAuto,
  width: parseLengthOrAuto,
  height: parseLengthOrAuto,
  min_width: parseLength,
  min_height: parseLength,
  max_width: parseLength,
  max_height: parseLength,
  aspect_ratio: parseAspectRatio,
  flex: parseNumber,
  flex_grow: parseNumber,
  flex_shrink: parseNumber,
  flex_basis: parseLengthOrAuto,
  flex_direction: oneOf('row', 'column', 'row-reverse', 'column-reverse'),
  flex_wrap: oneOf('wrap', 'nowrap', 'wrap-reverse'),
  justify_content: oneOf(...spread),
  align_items: oneOf(...lineAlign),
  align_self: oneOf('auto', ...lineAlign),
  align_content: oneOf('stretch', ...spread),
  gap: parseLength,
  row_gap: parseLength,
  column_gap: parseLength,
  margin: parseLengthOrAuto,
  margin_top: parseLengthOrAuto,
  margin_right: parseLengthOrAuto,
  margin_bottom: parseLengthOrAuto,
  margin_left: parseLengthOrAuto,
  margin_start: parseLengthOrAuto,
  margin_end: parseLengthOrAuto,
  margin_horizontal: parseLengthOrAuto,
  margin_vertical: parseLengthOrAuto,
  padding: parseLength,
  padding_top: parseLength,
  padding_right: parseLength,
  padding_bottom: parseLength,
  padding_left: parseLength,
  padding_start: parseLength,
  padding_end: parseLength,
  padding_horizontal: parseLength,
  padding_vertical: parseLength,
  border_width: parseSize,
  border_top_width: parseSize,
  border_right_width: parseSize,
  border_bottom_width: parseSize,
  border_left_width: parseSize,
  border_start_width: parseSize,
  border_end_width: parseSize,
  overflow: oneOf('visible', 'hidden', 'scroll'),
  z_index: parseInteger,
  background_color: parseStyleColor,
  opacity: parseOpacity,
  border_color: parseStyleColor,
  border_top_color: parseStyleColor,
  border_right_color: parseStyleColor,
  border_bottom_color: parseStyleColor,
  border_left_color: parseStyleColor,
  border_start_color: parseStyleColor,
  border_end_color: parseStyleColor,
  border_style: oneOf('solid', 'dotted', 'dashed'),
  border_radius: parseRadius,
  border_top_left_radius: parseRadius,
  border_top_right_radius: parseRadius,
  border_bottom_right_radius: parseRadius,
  border_bottom_left_radius: parseRadius,
  border_top_start_radius: parseRadius,
  border_top_end_radius: parseRadius,
  border_bottom_start_radius: parseRadius,
  border_bottom_end_radius: parseRadius,
  shadow_color: parseStyleColor,
  shadow_offset: parseOffset,
  shadow_opacity: parseOpacity,
  shadow_radius: parseSize,
  box_shadow: parseBoxShadow,
  elevation: parseSize,
  transform: parseTransform,
  transform_origin: parseTransformOrigin,
  backface_visibility: oneOf('visible', 'hidden'),
  pointer_events: oneOf('auto', 'none', 'box-none', 'box-only'),
  tint_color: parseStyleColor,
  resize_mode: either(oneOf('cover', 'contain', 'stretch', 'repeat', 'center', 'none'), renamed(OBJECT_FIT)),
  color: parseStyleColor,
  font_family: parseFontFamily,
  font_size: parseFontSize,
  font_style: oneOf('normal', 'italic'),
  font_weight: (data) =>
    parseNumericWeight(typeof data === 'number' ? String(data) : data) ?? FONT_WEIGHTS.get(data),
  font_variant: parseFontVariant,
  letter_spacing: parseNumber,
  line_height: parseSize,
  text_align: oneOf(...sideAlign),
  text_align_vertical: renamed(VERTICAL_ALIGN),
  text_decoration_line: either(
    oneOf('none', 'underline', 'line-through', 'underline line-through'),
    renamed(new Map([['line-through underline', 'underline line-through' as const]])),
  ),
  text_decoration_color: parseStyleColor,
  text_decoration_style: oneOf(...lineStyle),
  text_shadow_color: parseStyleColor,
  text_shadow_offset: parseOffset,
  text_shadow_radius: parseSize,
  text_transform: oneOf('none', 'capitalize', 'uppercase', 'lowercase'),
  writing_direction: oneOf('auto', 'ltr', 'rtl'),
  include_font_padding: parseBoolean,
};
