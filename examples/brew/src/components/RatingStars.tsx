import { StyleSheet, View } from 'react-native';

import { colors, spacing } from '@/theme';

import { Icon } from './Icon';
import { Text } from './Text';

interface RatingStarsProps {
  rating: number;
  reviews?: number;
  size?: number;
}

const STARS = [1, 2, 3, 4, 5];

export function RatingStars({ rating, reviews, size = 14 }: RatingStarsProps) {
  return (
    <View style={styles.row} accessibilityLabel={`${rating} of 5 stars`}>
      {STARS.map((star) => (
        <Icon
          key={star}
          name="star"
          size={size}
          tint={star <= Math.round(rating) ? colors.rating : colors.border}
        />
      ))}
      {reviews !== undefined && (
        <Text variant="caption" color="textFaint" style={styles.reviews}>
          {rating.toFixed(1)} ({reviews})
        </Text>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', gap: 2 },
  reviews: { marginLeft: spacing.xs },
});
