import { useContext } from 'react';

import { type Theme, ThemeContext } from '@/theme';

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
