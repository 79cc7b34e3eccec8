/** The style names that font files carry, with the CSS weight each stands for. */
export const STYLE_NAMES: ReadonlyMap<string, number> = new Map([
  ['Thin', 100],
  ['ExtraLight', 200],
  ['Light', 300],
  ['Regular', 400],
  ['Medium', 500],
  ['SemiBold', 600],
  ['Bold', 700],
  ['ExtraBold', 800],
  ['Black', 900],
]);

export interface FontFileStyle {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

const WEIGHT_IN_FAMILY =
  /[-_ ](?:\d00)?(Thin|Extra-?Light|Light|Regular|Medium|Semi-?Bold|Extra-?Bold|Bold|Black)(?![a-z])/i;

/** The weight that a family name such as `Poppins-SemiBold` or `Inter_500Medium` asks for, where it names one. */
export function weightInFamilyName(family: string): number | undefined {
  const style = WEIGHT_IN_FAMILY.exec(family)?.[1]?.replace('-', '').toLowerCase();
  for (const [name, weight] of STYLE_NAMES) if (name.toLowerCase() === style) return weight;
  return undefined;
}

const STYLED =
  /^(.*?)[-_](Thin|ExtraLight|Light|Regular|Medium|SemiBold|Bold|ExtraBold|Black)?_?(Italic|Oblique)?$/;

/** Reads family, weight and slant from a font's file name; a name without a style is the regular one. */
export function styleOfFileName(fileName: string): FontFileStyle {
  const name = fileName.replace(/\.[^.]*$/, '');
  const match = STYLED.exec(name);
  if (match === null) return { family: name, weight: 400, italic: false };
  const [, family = name, style = 'Regular', slant] = match;
  return { family, weight: STYLE_NAMES.get(style) ?? 400, italic: slant !== undefined };
}
