/** One prop that restyle makes a style of: which style it sets, and the part of the theme that names its values. */
export interface StyledProperty {
  readonly property: string;
  readonly styleProperty?: string;
  readonly themeKey?: string;
}

const plain = (...names: readonly string[]): StyledProperty[] => names.map((property) => ({ property }));

const from = (themeKey: string, ...names: readonly string[]): StyledProperty[] =>
  names.map((property) => ({ property, themeKey }));

const SIDES = ['', 'Top', 'Right', 'Bottom', 'Left', 'Horizontal', 'Vertical', 'Start', 'End'];

const SHORT_SIDES = ['', 't', 'r', 'b', 'l', 'x', 'y', 's', 'e'];

const spaced = (name: string): string[] => SIDES.map((side) => name + side);

const shortened = (letter: string, name: string): StyledProperty[] =>
  SHORT_SIDES.map((side, index) => ({
    property: letter + side,
    styleProperty: name + (SIDES[index] ?? ''),
    themeKey: 'spacing',
  }));

const CORNERS = ['', 'BottomLeft', 'BottomRight', 'TopLeft', 'TopRight', 'BottomStart', 'BottomEnd'];

/** The groups of props that `@shopify/restyle` exports, by the name of the export. */
export const PROPERTY_GROUPS = {
  backgroundColor: from('colors', 'backgroundColor'),
  backgroundColorShorthand: [{ property: 'bg', styleProperty: 'backgroundColor', themeKey: 'colors' }],
  color: from('colors', 'color', 'textDecorationColor'),
  opacity: plain('opacity'),
  spacing: from('spacing', ...spaced('margin'), ...spaced('padding'), 'columnGap', 'rowGap', 'gap'),
  spacingShorthand: [
    ...shortened('m', 'margin'),
    ...shortened('p', 'padding'),
    { property: 'g', styleProperty: 'gap', themeKey: 'spacing' },
    { property: 'rg', styleProperty: 'rowGap', themeKey: 'spacing' },
    { property: 'cg', styleProperty: 'columnGap', themeKey: 'spacing' },
  ],
  typography: plain(
    ...['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'includeFontPadding', 'fontVariant'],
    ...['letterSpacing', 'lineHeight', 'textAlign', 'textAlignVertical', 'textDecorationLine'],
    ...['textDecorationStyle', 'textTransform', 'verticalAlign', 'writingDirection'],
  ),
  layout: plain(
    ...['width', 'height', 'minWidth', 'maxWidth', 'minHeight', 'maxHeight', 'overflow', 'aspectRatio'],
    ...['alignContent', 'alignItems', 'alignSelf', 'justifyContent', 'flex', 'flexBasis', 'flexDirection'],
    ...['flexGrow', 'flexShrink', 'flexWrap'],
  ),
  position: [
    ...plain('position', 'top', 'right', 'bottom', 'left', 'start', 'end'),
    ...from('zIndices', 'zIndex'),
  ],
  border: [
    ...plain('borderStyle', ...['', 'Top', 'Right', 'Bottom', 'Left', 'Start', 'End'].map(borderOf('Width'))),
    ...from('colors', ...['', 'Top', 'Right', 'Bottom', 'Left', 'Start', 'End'].map(borderOf('Color'))),
    ...from('borderRadii', ...[...CORNERS, 'TopStart', 'TopEnd'].map(borderOf('Radius'))),
  ],
  shadow: [
    ...plain('shadowOpacity', 'shadowOffset', 'shadowRadius', 'elevation'),
    ...from('colors', 'shadowColor'),
  ],
  textShadow: [...plain('textShadowOffset', 'textShadowRadius'), ...from('colors', 'textShadowColor')],
} satisfies Record<string, readonly StyledProperty[]>;

function borderOf(what: string): (side: string) => string {
  return (side) => `border${side}${what}`;
}
