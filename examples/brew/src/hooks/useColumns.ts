import { useWindowDimensions } from 'react-native';

import { spacing } from '@/theme';

const MIN_COLUMN_WIDTH = 150;

/** How many cards fit beside each other, and how wide each is. */
export function useColumns(gap: number = spacing.md) {
  const { width } = useWindowDimensions();
  const available = width - spacing.lg * 2;
  const columns = Math.max(2, Math.floor((available + gap) / (MIN_COLUMN_WIDTH + gap)));
  return { columns, columnWidth: (available - gap * (columns - 1)) / columns };
}
