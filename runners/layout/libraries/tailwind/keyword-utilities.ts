/** A style of React Native under construction. Names that begin with a dash are for `finishStyle`. */
export type UtilityStyle = Readonly<Record<string, string | number>>;

const words = (property: string, values: Readonly<Record<string, string>>): [string, UtilityStyle][] =>
  Object.entries(values).map(([name, value]) => [name, { [property]: value }]);

const spread = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
  stretch: 'stretch',
};
const sides = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  baseline: 'baseline',
  stretch: 'stretch',
};
const prefixed = (prefix: string, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, value]));

/** Classes that stand for one fixed style. */
export const KEYWORD_UTILITIES: ReadonlyMap<string, UtilityStyle> = new Map([
  ...words('position', { absolute: 'absolute', relative: 'relative', static: 'static', fixed: 'absolute' }),
  ...words('display', { flex: 'flex', hidden: 'none', contents: 'contents' }),
  ...words('flexDirection', {
    'flex-row': 'row',
    'flex-row-reverse': 'row-reverse',
    'flex-col': 'column',
    'flex-col-reverse': 'column-reverse',
  }),
  ...words('flexWrap', { 'flex-wrap': 'wrap', 'flex-wrap-reverse': 'wrap-reverse', 'flex-nowrap': 'nowrap' }),
  ...words('alignContent', prefixed('content', spread)),
  ...words('alignItems', prefixed('items', sides)),
  ...words('justifyContent', prefixed('justify', spread)),
  ...words('alignSelf', { ...prefixed('self', sides), 'self-auto': 'auto' }),
  ...words('overflow', {
    'overflow-visible': 'visible',
    'overflow-hidden': 'hidden',
    'overflow-scroll': 'scroll',
    'overflow-auto': 'scroll',
  }),
  ...words('borderStyle', { 'border-solid': 'solid', 'border-dashed': 'dashed', 'border-dotted': 'dotted' }),
  ...words('resizeMode', {
    'object-cover': 'cover',
    'object-contain': 'contain',
    'object-fill': 'stretch',
    'object-none': 'none',
    'object-scale-down': 'contain',
    'resize-cover': 'cover',
    'resize-contain': 'contain',
    'resize-stretch': 'stretch',
    'resize-center': 'center',
    'resize-repeat': 'repeat',
  }),
  ...words('textAlign', {
    'text-left': 'left',
    'text-center': 'center',
    'text-right': 'right',
    'text-justify': 'justify',
    'text-start': 'left',
    'text-end': 'right',
  }),
  ...words('textAlignVertical', {
    'align-top': 'top',
    'align-middle': 'center',
    'align-bottom': 'bottom',
    'align-auto': 'auto',
  }),
  ...words('textTransform', {
    uppercase: 'uppercase',
    lowercase: 'lowercase',
    capitalize: 'capitalize',
    'normal-case': 'none',
  }),
  ...words('fontStyle', { italic: 'italic', 'not-italic': 'normal' }),
  ...words('textDecorationLine', {
    underline: 'underline',
    'line-through': 'line-through',
    'no-underline': 'none',
  }),
  ...words('textDecorationStyle', {
    'decoration-solid': 'solid',
    'decoration-double': 'double',
    'decoration-dotted': 'dotted',
    'decoration-dashed': 'dashed',
  }),
  ...words('pointerEvents', {
    'pointer-events-none': 'none',
    'pointer-events-auto': 'auto',
    'pointer-events-box-none': 'box-none',
    'pointer-events-box-only': 'box-only',
  }),
  ['visible', { opacity: 1 }],
  ['invisible', { opacity: 0 }],
  ['grow', { flexGrow: 1 }],
  ['shrink', { flexShrink: 1 }],
]);
