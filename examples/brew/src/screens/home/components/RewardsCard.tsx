import { StyleSheet, View } from 'react-native';

import { Icon, ProgressBar, Text } from '@/components';
import { palette, radius, spacing } from '@/theme';

interface RewardsCardProps {
  points: number;
  goal: number;
}

export function RewardsCard({ points, goal }: RewardsCardProps) {
  const missing = goal - points;
  return (
    <View style={styles.card}>
      <View style={styles.row}>
        <Icon name="star" size={20} color="rating" />
        <Text variant="heading" color="onPrimary" style={styles.title}>
          {points} beans
        </Text>
        <Text variant="caption" color="onPrimary" style={styles.goal}>
          of {goal}
        </Text>
      </View>
      <ProgressBar value={points / goal} />
      <Text variant="caption" color="onPrimary">
        {missing > 0 ? (
          <>
            Only <Text style={styles.missing}>{missing} more</Text> until your next free drink.
          </>
        ) : (
          'Your next drink is on us.'
        )}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  card: {
    gap: spacing.sm,
    marginHorizontal: spacing.lg,
    padding: spacing.lg,
    borderRadius: radius.lg,
    backgroundColor: palette.espresso,
  },
  row: { flexDirection: 'row', alignItems: 'center', gap: spacing.sm },
  title: { flex: 1 },
  goal: { opacity: 0.7 },
  missing: { color: palette.gold, fontSize: 12, fontWeight: '700' },
});
