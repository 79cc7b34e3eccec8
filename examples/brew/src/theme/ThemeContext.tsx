import { createContext, type PropsWithChildren, useMemo } from 'react';

import { colors } from './colors';
import { shadows } from './shadows';
import { radius, spacing } from './spacing';
import { typography } from './typography';

export interface Theme {
  colors: typeof colors;
  spacing: typeof spacing;
  radius: typeof radius;
  shadows: typeof shadows;
  typography: typeof typography;
}

const defaultTheme: Theme = { colors, spacing, radius, shadows, typography };

export const ThemeContext = createContext<Theme>(defaultTheme);

interface ThemeProviderProps {
  accent?: string;
}

export function ThemeProvider({ accent, children }: PropsWithChildren<ThemeProviderProps>) {
  const theme = useMemo(
    () => (accent ? { ...defaultTheme, colors: { ...colors, primary: accent } } : defaultTheme),
    [accent],
  );

  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}
