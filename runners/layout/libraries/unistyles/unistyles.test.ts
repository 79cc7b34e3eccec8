import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../components/testing/render-app.ts';

const SET_UP = `import { StyleSheet } from 'react-native-unistyles';
  const light = { colors: { main: '#ff0000' }, gap: (n) => n * 8 }; const dark = { ...light, colors: { main: '#00ff00' } };
  StyleSheet.configure({ themes: { light, dark }, breakpoints: { xs: 0, md: 700 }, settings: { initialTheme: 'dark' } });`;

const SHEET = `(theme, rt) => ({
    box: { backgroundColor: theme.colors.main, padding: { xs: theme.gap(1), md: theme.gap(4) }, paddingTop: rt.insets.top,
      variants: { size: { small: { width: 10 }, default: { width: 20 } }, round: { true: { borderRadius: 9 } } },
      compoundVariants: [{ size: 'small', round: true, styles: { height: 3 } }] },
    tall: (height) => ({ height }),
  })`;

const rendered = (files: Record<string, string>) => sceneOf(files).root.children[0];

describe('react-native-unistyles', () => {
  it('makes styles of the theme the app starts with, wherever that is set up', () => {
    const app = `import { View } from 'react-native'; import { StyleSheet } from 'react-native-unistyles';
      const styles = StyleSheet.create(${SHEET});
      export default () => { styles.useVariants({ size: 'small', round: true }); return <View style={[styles.box, styles.tall(5)]} />; };`;
    expect(rendered({ 'App.tsx': app, 'theme/setup.ts': SET_UP })).toMatchObject({
      style: {
        background_color: '#00ff00',
        padding: 8,
        padding_top: 59,
        width: 10,
        border_radius: 9,
        height: 5,
      },
      confidence: 'exact',
    });
  });

  it('shows the default of a variant that is not chosen, also of useStyles and its registry', () => {
    const setUp = `import { UnistylesRegistry } from 'react-native-unistyles';
      UnistylesRegistry.addBreakpoints({ xs: 0, md: 700 }).addThemes({ light: { colors: { main: '#0000ff' }, gap: (n) => n } }).addConfig({ adaptiveThemes: true });`;
    const app = `import { View } from 'react-native'; import { createStyleSheet, useStyles } from 'react-native-unistyles';
      const sheet = createStyleSheet(${SHEET});
      export default () => { const { styles, theme, breakpoint } = useStyles(sheet, { round: false }); return <View style={[styles.box, { height: breakpoint === 'xs' ? 1 : 2 }]} />; };`;
    const node = rendered({ 'App.tsx': app, 'setup.ts': setUp });
    expect(node?.style).toMatchObject({ background_color: '#0000ff', padding: 1, width: 20, height: 1 });
    expect(node?.style).not.toHaveProperty('border_radius');
  });

  it('gives components the theme, by hooks and as props', () => {
    const app = `import { Text } from 'react-native'; import { useUnistyles, withUnistyles, UnistylesRuntime } from 'react-native-unistyles';
      const Themed = withUnistyles(Text, (theme) => ({ style: { color: theme.colors.main } }));
      export default () => { const { theme } = useUnistyles(); return <Themed>{UnistylesRuntime.themeName + theme.gap(2)}</Themed>; };`;
    const node = rendered({ 'App.tsx': app, 'setup.ts': SET_UP });
    expect(node).toMatchObject({ style: { color: '#00ff00' } });
    expect(node?.text?.runs[0]?.text).toBe('dark16');
  });
});
