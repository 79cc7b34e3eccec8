import { objectOf } from '../../evaluate/values/object-value.ts';

const fonts = objectOf({
  regular: objectOf({ fontFamily: 'System', fontWeight: '400' }),
  medium: objectOf({ fontFamily: 'System', fontWeight: '500' }),
  bold: objectOf({ fontFamily: 'System', fontWeight: '600' }),
  heavy: objectOf({ fontFamily: 'System', fontWeight: '700' }),
});

/** React Navigation's own themes, value for value. */
export const defaultTheme = objectOf({
  dark: false,
  colors: objectOf({
    primary: 'rgb(0, 122, 255)',
    background: 'rgb(242, 242, 242)',
    card: 'rgb(255, 255, 255)',
    text: 'rgb(28, 28, 30)',
    border: 'rgb(216, 216, 216)',
    notification: 'rgb(255, 59, 48)',
  }),
  fonts,
});

export const darkTheme = objectOf({
  dark: true,
  colors: objectOf({
    primary: 'rgb(10, 132, 255)',
    background: 'rgb(1, 1, 1)',
    card: 'rgb(18, 18, 18)',
    text: 'rgb(229, 229, 231)',
    border: 'rgb(39, 39, 41)',
    notification: 'rgb(255, 69, 58)',
  }),
  fonts,
});
