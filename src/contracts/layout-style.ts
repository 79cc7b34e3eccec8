import { z } from 'zod';

/**
 * The closed style schema of Layout JSON: every Yoga input as the source wrote it, and the visual values,
 * resolved. Lengths are dp; a string is a percentage of the parent (`"50%"`) or, where CSS has it, `auto`.
 */

const points = z.number().min(-1e6).max(1e6);
const size = z.number().min(0).max(1e6);
const percent = z.string().regex(/^-?\d+(\.\d+)?%$/);
const length = z.union([points, percent]);
const lengthOrAuto = z.union([points, percent, z.literal('auto')]);

/** `#rrggbb`, or `#rrggbbaa` when not opaque; always lower case. */
export const colorSchema = z.string().regex(/^#[0-9a-f]{6}([0-9a-f]{2})?$/);

const boxEdges = {
  top: lengthOrAuto,
  right: lengthOrAuto,
  bottom: lengthOrAuto,
  left: lengthOrAuto,
  start: lengthOrAuto,
  end: lengthOrAuto,
};

const flexInputs = {
  display: z.enum(['flex', 'none', 'contents']),
  position: z.enum(['relative', 'absolute', 'static']),
  box_sizing: z.enum(['border-box', 'content-box']),
  direction: z.enum(['inherit', 'ltr', 'rtl']),
  ...boxEdges,
  width: lengthOrAuto,
  height: lengthOrAuto,
  min_width: length,
  min_height: length,
  max_width: length,
  max_height: length,
  aspect_ratio: z.number().positive(),
  flex: z.number(),
  flex_grow: z.number(),
  flex_shrink: z.number(),
  flex_basis: lengthOrAuto,
  flex_direction: z.enum(['row', 'column', 'row-reverse', 'column-reverse']),
  flex_wrap: z.enum(['wrap', 'nowrap', 'wrap-reverse']),
  justify_content: z.enum([
    'flex-start',
    'flex-end',
    'center',
    'space-between',
    'space-around',
    'space-evenly',
  ]),
  align_items: z.enum(['flex-start', 'flex-end', 'center', 'stretch', 'baseline']),
  align_self: z.enum(['auto', 'flex-start', 'flex-end', 'center', 'stretch', 'baseline']),
  align_content: z.enum([
    'flex-start',
    'flex-end',
    'center',
    'stretch',
    'space-between',
    'space-around',
    'space-evenly',
  ]),
  gap: length,
  row_gap: length,
  column_gap: length,
  margin: lengthOrAuto,
  margin_top: lengthOrAuto,
  margin_right: lengthOrAuto,
  margin_bottom: lengthOrAuto,
  margin_left: lengthOrAuto,
  margin_start: lengthOrAuto,
  margin_end: lengthOrAuto,
  margin_horizontal: lengthOrAuto,
  margin_vertical: lengthOrAuto,
  padding: length,
  padding_top: length,
  padding_right: length,
  padding_bottom: length,
  padding_left: length,
  padding_start: length,
  padding_end: length,
  padding_horizontal: length,
  padding_vertical: length,
  border_width: size,
  border_top_width: size,
  border_right_width: size,
  border_bottom_width: size,
  border_left_width: size,
  border_start_width: size,
  border_end_width: size,
  overflow: z.enum(['visible', 'hidden', 'scroll']),
  z_index: z.int(),
};

const angle = z.number();
const transformStep = z.union([
  z.strictObject({ translate_x: length }),
  z.strictObject({ translate_y: length }),
  z.strictObject({ scale: z.number() }),
  z.strictObject({ scale_x: z.number() }),
  z.strictObject({ scale_y: z.number() }),
  /** Degrees, clockwise. */
  z.strictObject({ rotate: angle }),
  z.strictObject({ rotate_x: angle }),
  z.strictObject({ rotate_y: angle }),
  z.strictObject({ skew_x: angle }),
  z.strictObject({ skew_y: angle }),
  z.strictObject({ perspective: z.number() }),
  z.strictObject({ matrix: z.array(z.number()).length(16) }),
]);

const point = z.strictObject({ x: z.number(), y: z.number() });

export const gradientSchema = z.strictObject({
  colors: z.array(colorSchema).min(2).max(64),
  locations: z.array(z.number()).optional(),
  /** Fractions of the box. */
  start: point,
  end: point,
});

const boxShadow = z.strictObject({
  offset_x: z.number(),
  offset_y: z.number(),
  blur_radius: size,
  spread_distance: z.number(),
  color: colorSchema,
  inset: z.boolean(),
});

const cornerRadius = z.union([size, percent]);

const boxVisuals = {
  background_color: colorSchema,
  opacity: z.number().min(0).max(1),
  border_color: colorSchema,
  border_top_color: colorSchema,
  border_right_color: colorSchema,
  border_bottom_color: colorSchema,
  border_left_color: colorSchema,
  border_start_color: colorSchema,
  border_end_color: colorSchema,
  border_style: z.enum(['solid', 'dotted', 'dashed']),
  border_radius: cornerRadius,
  border_top_left_radius: cornerRadius,
  border_top_right_radius: cornerRadius,
  border_bottom_right_radius: cornerRadius,
  border_bottom_left_radius: cornerRadius,
  border_top_start_radius: cornerRadius,
  border_top_end_radius: cornerRadius,
  border_bottom_start_radius: cornerRadius,
  border_bottom_end_radius: cornerRadius,
  shadow_color: colorSchema,
  shadow_offset: z.strictObject({ width: z.number(), height: z.number() }),
  shadow_opacity: z.number().min(0).max(1),
  shadow_radius: size,
  box_shadow: z.array(boxShadow),
  elevation: size,
  transform: z.array(transformStep),
  /** How far the frame was moved, in dp: translations are part of it, and no longer of `transform`. */
  translate: z.strictObject({ x: z.number(), y: z.number() }),
  transform_origin: z.tuple([length, length, z.number()]),
  backface_visibility: z.enum(['visible', 'hidden']),
  pointer_events: z.enum(['auto', 'none', 'box-none', 'box-only']),
  gradient: gradientSchema,
  tint_color: colorSchema,
  resize_mode: z.enum(['cover', 'contain', 'stretch', 'repeat', 'center', 'none']),
};

const textVisuals = {
  color: colorSchema,
  font_family: z.string().max(200),
  font_size: z.number().positive().max(2_000),
  font_style: z.enum(['normal', 'italic']),
  font_weight: z.enum(['100', '200', '300', '400', '500', '600', '700', '800', '900']),
  font_variant: z.array(z.string().max(40)),
  letter_spacing: z.number(),
  line_height: z.number().min(0),
  text_align: z.enum(['auto', 'left', 'right', 'center', 'justify']),
  text_align_vertical: z.enum(['auto', 'top', 'bottom', 'center']),
  text_decoration_line: z.enum(['none', 'underline', 'line-through', 'underline line-through']),
  text_decoration_color: colorSchema,
  text_decoration_style: z.enum(['solid', 'double', 'dotted', 'dashed']),
  text_shadow_color: colorSchema,
  text_shadow_offset: z.strictObject({ width: z.number(), height: z.number() }),
  text_shadow_radius: size,
  text_transform: z.enum(['none', 'capitalize', 'uppercase', 'lowercase']),
  writing_direction: z.enum(['auto', 'ltr', 'rtl']),
  include_font_padding: z.boolean(),
};

export const layoutStyleSchema = z.strictObject({ ...flexInputs, ...boxVisuals, ...textVisuals }).partial();
export type LayoutStyle = z.infer<typeof layoutStyleSchema>;

/** The style of one run of text. Its `text_transform` is applied where the run is drawn: see `shownText`. */
export const textRunStyleSchema = z.strictObject({ ...textVisuals, background_color: colorSchema }).partial();
export type TextRunStyle = z.infer<typeof textRunStyleSchema>;
