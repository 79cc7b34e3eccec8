import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { interleave } from './css-text.ts';
import { styleOfCss } from './style-value.ts';
import { StyledComponentValue } from './styled-component-value.ts';
import { createStyled } from './styled-function.ts';
import { themeContext, themeProvider, useTheme, withTheme } from './theme.ts';

const theming = {
  ThemeContext: themeContext,
  ThemeProvider: themeProvider,
  useTheme,
  withTheme,
};

const styled = createStyled();

/** Parts of a template, for use in another. */
const css = nativeAccepting(
  'css',
  ({ args: [first, ...values] }) => new ArrayValue(interleave(first, values)),
);

/** Emotion's `css` is a style already. */
const emotionCss = nativeAccepting('css', ({ interpreter, args: [first, ...values] }) =>
  styleOfCss(interpreter, interleave(first, values), objectOf({})),
);

/** styled-components and emotion, for native. */
export const styledLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['styled-components/native', 'styled-components'],
    exports: {
      ...theming,
      ThemeConsumer: themeContext.consumer,
      css,
      default: styled,
      isStyledComponent: nativeAccepting(
        'isStyledComponent',
        ({ args: [value] }) => value instanceof StyledComponentValue,
      ),
      styled,
      toStyleSheet: emotionCss,
    },
  },
  { specifiers: ['@emotion/native'], exports: { ...theming, css: emotionCss, default: styled, styled } },
  { specifiers: ['@emotion/react', 'emotion-theming'], exports: { ...theming, css: emotionCss } },
];
