import type { Plain } from '../../evaluate/to-plain.ts';
import { PALETTE } from './palette.ts';

const STEPS = [
  0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56,
  60, 64, 72, 80, 96,
];

const spacing = {
  0: '0px',
  px: '1px',
  ...Object.fromEntries(STEPS.map((step) => [String(step), `${step / 4}rem`])),
};

const screenSizes = { screen: '100vh', svh: '100vh', lvh: '100vh', dvh: '100vh' };
const angles = Object.fromEntries([0, 1, 2, 3, 6, 12].map((angle) => [String(angle), `${angle}deg`]));

const text = (size: string, lineHeight: string): Plain => [size, { lineHeight }];

/**
 * Tailwind's default theme, as far as styles of React Native go, with NativeWind's shadows. Scales that a scale
 * includes, such as the spacing in `width`, are in `INCLUDED_SCALES`.
 */
export const DEFAULT_THEME: Readonly<Record<string, { readonly [key: string]: Plain }>> = {
  colors: PALETTE,
  spacing,
  aspectRatio: { auto: 'auto', square: '1 / 1', video: '16 / 9' },
  borderRadius: {
    none: '0px',
    sm: '0.125rem',
    DEFAULT: '0.25rem',
    md: '0.375rem',
    lg: '0.5rem',
    xl: '0.75rem',
    '2xl': '1rem',
    '3xl': '1.5rem',
    full: '9999px',
  },
  borderWidth: { DEFAULT: '1px', 0: '0px', 2: '2px', 4: '4px', 8: '8px' },
  boxShadow: {
    sm: '0px 1px 1px rgba(0, 0, 0, 0.35)',
    DEFAULT: '0px 1px 4px rgba(0, 0, 0, 0.35)',
    md: '0px 3px 10px rgba(0, 0, 0, 0.35)',
    lg: '0px 4px 10px rgba(0, 0, 0, 0.35)',
    xl: '0px 6px 19px rgba(0, 0, 0, 0.35)',
    '2xl': '0px 12px 38px rgba(0, 0, 0, 0.35)',
    none: '0px 0px 0px rgba(0, 0, 0, 0)',
  },
  elevation: { none: '0', sm: '1', DEFAULT: '3', md: '6', lg: '8', xl: '13', '2xl': '24' },
  flex: { 1: '1 1 0%', auto: '1 1 auto', initial: '0 1 auto', none: 'none' },
  flexBasis: { auto: 'auto', full: '100%' },
  flexGrow: { DEFAULT: '1', 0: '0' },
  flexShrink: { DEFAULT: '1', 0: '0' },
  fontFamily: {},
  fontSize: {
    xs: text('0.75rem', '1rem'),
    sm: text('0.875rem', '1.25rem'),
    base: text('1rem', '1.5rem'),
    lg: text('1.125rem', '1.75rem'),
    xl: text('1.25rem', '1.75rem'),
    '2xl': text('1.5rem', '2rem'),
    '3xl': text('1.875rem', '2.25rem'),
    '4xl': text('2.25rem', '2.5rem'),
    '5xl': text('3rem', '1'),
    '6xl': text('3.75rem', '1'),
    '7xl': text('4.5rem', '1'),
    '8xl': text('6rem', '1'),
    '9xl': text('8rem', '1'),
  },
  fontWeight: {
    thin: '100',
    extralight: '200',
    light: '300',
    normal: '400',
    medium: '500',
    semibold: '600',
    bold: '700',
    extrabold: '800',
    black: '900',
  },
  height: { auto: 'auto', full: '100%', ...screenSizes },
  inset: { auto: 'auto', full: '100%' },
  letterSpacing: {
    tighter: '-0.05em',
    tight: '-0.025em',
    normal: '0em',
    wide: '0.025em',
    wider: '0.05em',
    widest: '0.1em',
  },
  lineHeight: {
    ...Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10].map((step) => [String(step), `${step / 4}rem`])),
    none: '1',
    tight: '1.25',
    snug: '1.375',
    normal: '1.5',
    relaxed: '1.625',
    loose: '2',
  },
  margin: { auto: 'auto' },
  maxHeight: { full: '100%', ...screenSizes },
  maxWidth: {
    ...Object.fromEntries(
      Object.entries({ xs: 20, sm: 24, md: 28, lg: 32, xl: 36, '2xl': 42, '3xl': 48, '4xl': 56 }).map(
        ([name, size]) => [name, `${size}rem`],
      ),
    ),
    '5xl': '64rem',
    '6xl': '72rem',
    '7xl': '80rem',
    full: '100%',
    'screen-sm': '640px',
    'screen-md': '768px',
    'screen-lg': '1024px',
    'screen-xl': '1280px',
  },
  minHeight: { full: '100%', ...screenSizes },
  minWidth: { full: '100%' },
  opacity: Object.fromEntries(
    Array.from({ length: 21 }, (_, index) => [String(index * 5), String(index / 20)]),
  ),
  rotate: { ...angles, 45: '45deg', 90: '90deg', 180: '180deg' },
  scale: Object.fromEntries(
    [0, 50, 75, 90, 95, 100, 105, 110, 125, 150].map((percent) => [String(percent), String(percent / 100)]),
  ),
  screens: { sm: '640px', md: '768px', lg: '1024px', xl: '1280px', '2xl': '1536px' },
  size: { auto: 'auto', full: '100%' },
  skew: angles,
  translate: { full: '100%' },
  width: { auto: 'auto', full: '100%', screen: '100vw', svw: '100vw', lvw: '100vw', dvw: '100vw' },
  zIndex: Object.fromEntries([0, 10, 20, 30, 40, 50].map((index) => [String(index), String(index)])),
};

/** The scale whose entries another one offers as well. */
export const INCLUDED_SCALES: Readonly<Record<string, string>> = {
  backgroundColor: 'colors',
  borderColor: 'colors',
  textColor: 'colors',
  flexBasis: 'spacing',
  gap: 'spacing',
  height: 'spacing',
  inset: 'spacing',
  margin: 'spacing',
  maxHeight: 'spacing',
  maxWidth: 'spacing',
  minHeight: 'spacing',
  minWidth: 'spacing',
  padding: 'spacing',
  size: 'spacing',
  translate: 'spacing',
  width: 'spacing',
};

/** Scales of which any fraction, such as `1/2`, is a percentage. */
export const FRACTION_SCALES: ReadonlySet<string> = new Set([
  'flexBasis',
  'height',
  'inset',
  'size',
  'translate',
  'width',
]);
