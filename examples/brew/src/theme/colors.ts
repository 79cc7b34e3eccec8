export const palette = {
  cream: '#FBF6EF',
  milk: '#FFFFFF',
  foam: '#F3E9DC',
  latte: '#E4D3BF',
  caramel: '#C2763B',
  caramelDark: '#9C5A27',
  espresso: '#2E1C13',
  mocha: '#6B5244',
  stone: '#9C897B',
  sage: '#5F7F63',
  sageLight: '#E3EDE2',
  berry: '#B4434B',
  gold: '#E0A030',
} as const;

export const colors = {
  background: palette.cream,
  surface: palette.milk,
  surfaceMuted: palette.foam,
  border: palette.latte,
  primary: palette.caramel,
  primaryPressed: palette.caramelDark,
  onPrimary: palette.milk,
  text: palette.espresso,
  textMuted: palette.mocha,
  textFaint: palette.stone,
  success: palette.sage,
  successSurface: palette.sageLight,
  danger: palette.berry,
  rating: palette.gold,
  scrim: 'rgba(46, 28, 19, 0.45)',
};

export type ColorName = keyof typeof colors;
