import { memo } from 'react';
import { Image, StyleSheet, View } from 'react-native';

import { colors, radius, spacing } from '@/theme';
import type { Product } from '@/types';

import { Badge } from './Badge';
import { Card } from './Card';
import { Price } from './Price';
import { RatingStars } from './RatingStars';
import { Text } from './Text';

interface ProductCardProps {
  product: Product;
  width: number;
  onPress: () => void;
}

function ProductCardComponent({ product, width, onPress }: ProductCardProps) {
  return (
    <Card padded={false} onPress={onPress} style={{ width }}>
      <View style={styles.picture}>
        <Image source={product.image} style={styles.image} resizeMode="contain" />
        {product.isNew && (
          <View style={styles.badge}>
            <Badge label="New" tone="accent" />
          </View>
        )}
      </View>
      <View style={styles.body}>
        <Text variant="heading" numberOfLines={1}>
          {product.name}
        </Text>
        <RatingStars rating={product.rating} size={12} />
        <Price amount={product.price} />
      </View>
    </Card>
  );
}

export const ProductCard = memo(ProductCardComponent);

const styles = StyleSheet.create({
  picture: {
    height: 116,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colors.surfaceMuted,
    borderTopLeftRadius: radius.lg,
    borderTopRightRadius: radius.lg,
  },
  image: { width: 96, height: 96 },
  badge: { position: 'absolute', top: spacing.sm, left: spacing.sm },
  body: { padding: spacing.md, gap: spacing.xs },
});
