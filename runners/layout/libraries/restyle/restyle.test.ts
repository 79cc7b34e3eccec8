import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../components/testing/render-app.ts';

const before = `import * as R from '@shopify/restyle';
  const theme = R.createTheme({
    colors: { main: '#ff0000', ink: '#000000' }, spacing: { s: 4, m: 8 }, borderRadii: { l: 12 },
    breakpoints: { phone: 0, tablet: 768 },
    textVariants: { defaults: { fontSize: 14 }, header: { fontSize: 30, color: 'ink' } },
    cardVariants: { defaults: { padding: 's' }, wide: { padding: 'm', width: 90 } },
  });
  const Box = R.createBox(); const Text = R.createText();`;
const themed = (jsx: string, more = '') =>
  nodeOf(`<R.ThemeProvider theme={theme}>${jsx}</R.ThemeProvider>`, { before: before + more });

describe('restyle', () => {
  it('makes styles of props by the names of the nearest theme, under the style given', () => {
    const jsx =
      '<Box backgroundColor="main" px="m" borderRadius="l" width={7} style={{ width: 9 }} testID="b" />';
    expect(themed(jsx)).toMatchObject({
      type: 'HS_View',
      style: { background_color: '#ff0000', padding_horizontal: 8, border_radius: 12, width: 9 },
      confidence: 'exact',
    });
  });

  it('takes what a variant names, over its defaults and under other props', () => {
    expect(themed('<Text variant="header">A</Text>').style).toMatchObject({
      font_size: 30,
      color: '#000000',
    });
    expect(themed('<Text color="main">A</Text>').style).toMatchObject({ font_size: 14, color: '#ff0000' });
    expect(themed('<Text variant="header" fontSize={20}>A</Text>').style).toMatchObject({ font_size: 20 });
  });

  it('takes the value of the widest breakpoint that the screen reaches', () => {
    expect(themed('<Box padding={{ phone: "s", tablet: "m" }} />').style).toMatchObject({ padding: 4 });
  });

  it('makes components of functions that are composed, also of the project', () => {
    const more = `const size = R.createRestyleFunction({ property: 'size', styleProperty: 'height', transform: ({ value }) => value * 2 });
      const Card = R.createRestyleComponent([R.spacing, size, R.createVariant({ themeKey: 'cardVariants' })], RN.TouchableOpacity);
      const functions = R.composeRestyleFunctions([R.spacing, R.backgroundColor]);
      const Own = (props) => <RN.View {...R.useRestyle(functions, props)} />;`;
    expect(themed('<Card variant="wide" marginTop="s" size={5} />', more)).toMatchObject({
      type: 'HS_Pressable',
      style: { padding: 8, width: 90, margin_top: 4, height: 10 },
    });
    expect(themed('<Card />', more).style).toMatchObject({ padding: 4 });
    expect(themed('<Own margin="m" backgroundColor="main" />', more).style).toEqual({
      margin: 8,
      background_color: '#ff0000',
    });
  });

  it('gives the theme to hooks', () => {
    const more = `const Line = () => { const { spacing } = R.useTheme(); return <RN.View style={{ height: spacing.m }} />; };`;
    expect(themed('<Line />', more).style).toEqual({ height: 8 });
  });
});
