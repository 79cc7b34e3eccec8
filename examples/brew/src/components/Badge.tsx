import { StyleSheet, View } from 'react-native';

import { colors, radius, spacing } from '@/theme';

import { Text } from './Text';

const TONES = {
  neutral: { background: colors.surfaceMuted, text: 'textMuted' },
  accent: { background: colors.primary, text: 'onPrimary' },
  success: { background: colors.successSurface, text: 'success' },
} as const;

interface BadgeProps {
  label: string;
  tone?: keyof typeof TONES;
}

export function Badge({ label, tone = 'neutral' }: BadgeProps) {
  const { background, text } = TONES[tone];
  return (
    <View style={[styles.badge, { backgroundColor: background }]}>
      <Text variant="overline" color={text}>
        {label}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  badge: {
    alignSelf: 'flex-start',
    paddingHorizontal: spacing.sm,
    paddingVertical: 3,
    borderRadius: radius.sm,
  },
});
