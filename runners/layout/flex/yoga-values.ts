import {
  Align,
  BoxSizing,
  Direction,
  Display,
  FlexDirection,
  Justify,
  Overflow,
  PositionType,
  Wrap,
} from 'yoga-layout';

/** Layout JSON's words for Yoga's numbers. */

export const ALIGN = {
  auto: Align.Auto,
  'flex-start': Align.FlexStart,
  'flex-end': Align.FlexEnd,
  center: Align.Center,
  stretch: Align.Stretch,
  baseline: Align.Baseline,
  'space-between': Align.SpaceBetween,
  'space-around': Align.SpaceAround,
  'space-evenly': Align.SpaceEvenly,
} as const;

export const JUSTIFY = {
  'flex-start': Justify.FlexStart,
  'flex-end': Justify.FlexEnd,
  center: Justify.Center,
  'space-between': Justify.SpaceBetween,
  'space-around': Justify.SpaceAround,
  'space-evenly': Justify.SpaceEvenly,
} as const;

export const FLEX_DIRECTION = {
  row: FlexDirection.Row,
  column: FlexDirection.Column,
  'row-reverse': FlexDirection.RowReverse,
  'column-reverse': FlexDirection.ColumnReverse,
} as const;

export const WRAP = { wrap: Wrap.Wrap, nowrap: Wrap.NoWrap, 'wrap-reverse': Wrap.WrapReverse } as const;
export const DISPLAY = { flex: Display.Flex, none: Display.None, contents: Display.Contents } as const;
export const DIRECTION = { inherit: Direction.Inherit, ltr: Direction.LTR, rtl: Direction.RTL } as const;
export const OVERFLOW = {
  visible: Overflow.Visible,
  hidden: Overflow.Hidden,
  scroll: Overflow.Scroll,
} as const;
export const POSITION = {
  relative: PositionType.Relative,
  absolute: PositionType.Absolute,
  static: PositionType.Static,
} as const;
export const BOX_SIZING = {
  'border-box': BoxSizing.BorderBox,
  'content-box': BoxSizing.ContentBox,
} as const;
