import { Platform, type ViewStyle } from 'react-native';

import { palette } from './colors';

export const shadows: Record<'card' | 'floating', ViewStyle> = {
  card: Platform.select<ViewStyle>({
    ios: {
      shadowColor: palette.espresso,
      shadowOffset: { width: 0, height: 2 },
      shadowOpacity: 0.08,
      shadowRadius: 8,
    },
    default: { elevation: 2 },
  }),
  floating: Platform.select<ViewStyle>({
    ios: {
      shadowColor: palette.espresso,
      shadowOffset: { width: 0, height: -4 },
      shadowOpacity: 0.1,
      shadowRadius: 12,
    },
    default: { elevation: 8 },
  }),
};
