import {
  angles,
  colors,
  flex,
  fontFamily,
  fontSize,
  lengths,
  letterSpacing,
  lineHeight,
  numbers,
  shadow,
  texts,
  type UtilityKind,
} from './utility-kinds.ts';

/** One meaning of a prefix: where its values come from and what they become. */
export interface PrefixUtility {
  readonly prefix: string;
  readonly scale: string;
  readonly kind: UtilityKind;
}

const utility = (prefix: string, scale: string, kind: UtilityKind): PrefixUtility => ({
  prefix,
  scale,
  kind,
});

/** Each of these prefixes, with the length properties it sets. */
const sized = (scale: string, table: Readonly<Record<string, string>>): PrefixUtility[] =>
  Object.entries(table).map(([prefix, properties]) =>
    utility(prefix, scale, lengths(...properties.split(' '))),
  );

const corners = (scale: string): PrefixUtility[] =>
  sized(scale, {
    rounded: 'borderTopLeftRadius borderTopRightRadius borderBottomRightRadius borderBottomLeftRadius',
    'rounded-s': 'borderTopStartRadius borderBottomStartRadius',
    'rounded-e': 'borderTopEndRadius borderBottomEndRadius',
    'rounded-t': 'borderTopLeftRadius borderTopRightRadius',
    'rounded-r': 'borderTopRightRadius borderBottomRightRadius',
    'rounded-b': 'borderBottomRightRadius borderBottomLeftRadius',
    'rounded-l': 'borderTopLeftRadius borderBottomLeftRadius',
    'rounded-tl': 'borderTopLeftRadius',
    'rounded-tr': 'borderTopRightRadius',
    'rounded-br': 'borderBottomRightRadius',
    'rounded-bl': 'borderBottomLeftRadius',
  });

const BORDER_SIDES = { t: 'Top', r: 'Right', b: 'Bottom', l: 'Left', s: 'Start', e: 'End' };

const borders: PrefixUtility[] = [
  ...sized('borderWidth', {
    border: 'borderWidth',
    'border-x': 'borderLeftWidth borderRightWidth',
    'border-y': 'borderTopWidth borderBottomWidth',
  }),
  ...Object.entries(BORDER_SIDES).map(([side, name]) =>
    utility(`border-${side}`, 'borderWidth', lengths(`border${name}Width`)),
  ),
  utility('border', 'borderColor', colors('borderColor')),
  utility('border-x', 'borderColor', colors('borderLeftColor', 'borderRightColor')),
  utility('border-y', 'borderColor', colors('borderTopColor', 'borderBottomColor')),
  ...Object.entries(BORDER_SIDES).map(([side, name]) =>
    utility(`border-${side}`, 'borderColor', colors(`border${name}Color`)),
  ),
];

/** Every utility with a value, in Tailwind's order: where two set the same property, the later one wins. */
export const PREFIX_UTILITIES: readonly PrefixUtility[] = [
  ...sized('inset', {
    inset: 'top right bottom left',
    'inset-x': 'left right',
    'inset-y': 'top bottom',
    start: 'start',
    end: 'end',
    top: 'top',
    right: 'right',
    bottom: 'bottom',
    left: 'left',
  }),
  utility('z', 'zIndex', numbers('zIndex')),
  ...sized('margin', {
    m: 'margin',
    mx: 'marginHorizontal',
    my: 'marginVertical',
    ms: 'marginStart',
    me: 'marginEnd',
    mt: 'marginTop',
    mr: 'marginRight',
    mb: 'marginBottom',
    ml: 'marginLeft',
  }),
  utility('aspect', 'aspectRatio', texts('aspectRatio')),
  ...sized('size', { size: 'width height' }),
  ...sized('height', { h: 'height' }),
  ...sized('maxHeight', { 'max-h': 'maxHeight' }),
  ...sized('minHeight', { 'min-h': 'minHeight' }),
  ...sized('width', { w: 'width' }),
  ...sized('minWidth', { 'min-w': 'minWidth' }),
  ...sized('maxWidth', { 'max-w': 'maxWidth' }),
  utility('flex', 'flex', flex),
  utility('shrink', 'flexShrink', numbers('flexShrink')),
  utility('flex-shrink', 'flexShrink', numbers('flexShrink')),
  utility('grow', 'flexGrow', numbers('flexGrow')),
  utility('flex-grow', 'flexGrow', numbers('flexGrow')),
  ...sized('flexBasis', { basis: 'flexBasis' }),
  utility('translate-x', 'translate', lengths('-translateX')),
  utility('translate-y', 'translate', lengths('-translateY')),
  utility('rotate', 'rotate', angles('-rotate')),
  utility('skew-x', 'skew', angles('-skewX')),
  utility('skew-y', 'skew', angles('-skewY')),
  utility('scale', 'scale', numbers('-scaleX', '-scaleY')),
  utility('scale-x', 'scale', numbers('-scaleX')),
  utility('scale-y', 'scale', numbers('-scaleY')),
  ...sized('gap', {
    gap: 'gap',
    'gap-x': 'columnGap',
    'gap-y': 'rowGap',
    'space-x': 'columnGap',
    'space-y': 'rowGap',
  }),
  ...corners('borderRadius'),
  ...borders,
  utility('border-opacity', 'opacity', numbers('-opacity-border')),
  utility('bg', 'backgroundColor', colors('backgroundColor')),
  utility('bg-opacity', 'opacity', numbers('-opacity-background')),
  ...sized('padding', {
    p: 'padding',
    px: 'paddingHorizontal',
    py: 'paddingVertical',
    ps: 'paddingStart',
    pe: 'paddingEnd',
    pt: 'paddingTop',
    pr: 'paddingRight',
    pb: 'paddingBottom',
    pl: 'paddingLeft',
  }),
  utility('font', 'fontFamily', fontFamily),
  utility('text', 'fontSize', fontSize),
  utility('font', 'fontWeight', texts('fontWeight')),
  utility('leading', 'lineHeight', lineHeight),
  utility('tracking', 'letterSpacing', letterSpacing),
  utility('text', 'textColor', colors('color')),
  utility('color', 'textColor', colors('color')),
  utility('text-opacity', 'opacity', numbers('-opacity-text')),
  utility('decoration', 'textColor', colors('textDecorationColor')),
  utility('tint', 'textColor', colors('tintColor')),
  utility('opacity', 'opacity', numbers('opacity')),
  utility('shadow', 'boxShadow', shadow),
  utility('shadow', 'colors', colors('shadowColor')),
  utility('elevation', 'elevation', numbers('elevation')),
  utility('line-clamp', 'lineClamp', numbers('-line-clamp')),
];
