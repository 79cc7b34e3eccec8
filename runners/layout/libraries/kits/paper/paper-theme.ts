import { native, nativeAccepting } from '../../../evaluate/native-function.ts';
import { ContextValue } from '../../../evaluate/react/component-values.ts';
import { ObjectValue, objectOf } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain } from '../../from-plain.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';

const LIGHT = {
  primary: 'rgb(103, 80, 164)',
  onPrimary: 'rgb(255, 255, 255)',
  primaryContainer: 'rgb(234, 221, 255)',
  onPrimaryContainer: 'rgb(33, 0, 93)',
  secondary: 'rgb(98, 91, 113)',
  onSecondary: 'rgb(255, 255, 255)',
  secondaryContainer: 'rgb(232, 222, 248)',
  onSecondaryContainer: 'rgb(29, 25, 43)',
  tertiary: 'rgb(125, 82, 96)',
  surface: 'rgb(255, 251, 254)',
  surfaceVariant: 'rgb(231, 224, 236)',
  surfaceDisabled: 'rgba(28, 27, 31, 0.12)',
  background: 'rgb(255, 251, 254)',
  error: 'rgb(179, 38, 30)',
  onError: 'rgb(255, 255, 255)',
  onSurface: 'rgb(28, 27, 31)',
  onSurfaceVariant: 'rgb(73, 69, 79)',
  onSurfaceDisabled: 'rgba(28, 27, 31, 0.38)',
  onBackground: 'rgb(28, 27, 31)',
  outline: 'rgb(121, 116, 126)',
  outlineVariant: 'rgb(202, 196, 208)',
  inverseSurface: 'rgb(49, 48, 51)',
  inverseOnSurface: 'rgb(244, 239, 244)',
  inversePrimary: 'rgb(208, 188, 255)',
  backdrop: 'rgba(50, 47, 55, 0.4)',
  elevation: {
    level0: 'transparent',
    level1: 'rgb(247, 243, 249)',
    level2: 'rgb(243, 237, 246)',
    level3: 'rgb(238, 232, 244)',
    level4: 'rgb(236, 230, 243)',
    level5: 'rgb(233, 227, 241)',
  },
};

const DARK = {
  ...LIGHT,
  primary: 'rgb(208, 188, 255)',
  onPrimary: 'rgb(56, 30, 114)',
  primaryContainer: 'rgb(79, 55, 139)',
  onPrimaryContainer: 'rgb(234, 221, 255)',
  secondary: 'rgb(204, 194, 220)',
  secondaryContainer: 'rgb(74, 68, 88)',
  onSecondaryContainer: 'rgb(232, 222, 248)',
  surface: 'rgb(28, 27, 31)',
  surfaceVariant: 'rgb(73, 69, 79)',
  background: 'rgb(28, 27, 31)',
  error: 'rgb(242, 184, 181)',
  onSurface: 'rgb(230, 225, 229)',
  onSurfaceVariant: 'rgb(202, 196, 208)',
  onBackground: 'rgb(230, 225, 229)',
  outline: 'rgb(147, 143, 153)',
  outlineVariant: 'rgb(73, 69, 79)',
  elevation: {
    level0: 'transparent',
    level1: 'rgb(37, 35, 42)',
    level2: 'rgb(44, 40, 49)',
    level3: 'rgb(49, 44, 56)',
    level4: 'rgb(51, 46, 58)',
    level5: 'rgb(52, 49, 63)',
  },
};

export type PaperColor = Exclude<keyof typeof LIGHT, 'elevation'>;

const themeOf = (dark: boolean, colors: typeof LIGHT): Value =>
  fromPlain({
    dark,
    isV3: true,
    version: 3,
    mode: 'adaptive',
    roundness: 4,
    colors,
    fonts: {},
    animation: { scale: 1 },
  });

export const lightTheme = themeOf(false, LIGHT);
export const darkTheme = themeOf(true, DARK);

const themeContext = new ContextValue(lightTheme);

export const useTheme = native('useTheme', ({ interpreter }) => interpreter.readContext(themeContext));

/** Gives its theme to what stands inside. */
export const paperProvider = kitComponent('PaperProvider', (kit) =>
  kit.element(themeContext.provider, { value: kit.given('theme') ?? lightTheme }, kit.children),
);

export const withTheme = nativeAccepting('withTheme', ({ args: [component] }) =>
  kitComponent('WithTheme', (kit) =>
    kit.element(component, { theme: kit.interpreter.readContext(themeContext), ...kit.rest() }),
  ),
);

/** A colour of the theme around a component; its own `theme` prop comes first. */
export function paperColor(kit: KitElement, name: PaperColor): string {
  const { interpreter } = kit;
  for (const theme of [kit.prop('theme'), interpreter.readContext(themeContext)]) {
    const colors = chosenOf(interpreter.getProperty(theme ?? null, 'colors'));
    const color = colors instanceof ObjectValue ? chosenOf(interpreter.getProperty(colors, name)) : undefined;
    if (typeof color === 'string') return color;
  }
  return LIGHT[name];
}

/** The surface colour of an elevation. */
export function paperElevation(level: number): string {
  const levels: Readonly<Record<string, string>> = LIGHT.elevation;
  return levels[`level${level}`] ?? LIGHT.elevation.level0;
}

export const fontsOf = nativeAccepting('configureFonts', () => objectOf({}));
