import { Image, StyleSheet, View } from 'react-native';

import { Card, Price, QuantityStepper, Text } from '@/components';
import { findProduct, priceOf } from '@/data/products';
import { colors, radius, spacing } from '@/theme';
import type { CartLine } from '@/types';

interface CartItemProps {
  line: CartLine;
  onQuantityChange: (quantity: number) => void;
}

export function CartItem({ line, onQuantityChange }: CartItemProps) {
  const product = findProduct(line.productId);
  if (!product) return null;

  return (
    <Card style={styles.card}>
      <View style={styles.picture}>
        <Image source={product.image} style={styles.image} />
      </View>
      <View style={styles.texts}>
        <Text variant="heading" numberOfLines={1}>
          {product.name}
        </Text>
        {product.category !== 'bakery' && (
          <Text variant="caption" color="textFaint" style={styles.size}>
            {line.size}
          </Text>
        )}
        <Price amount={priceOf(product, line.size) * line.quantity} />
      </View>
      <QuantityStepper value={line.quantity} onChange={onQuantityChange} />
    </Card>
  );
}

const styles = StyleSheet.create({
  card: { flexDirection: 'row', alignItems: 'center', gap: spacing.md, padding: spacing.md },
  picture: { padding: spacing.xs, borderRadius: radius.md, backgroundColor: colors.surfaceMuted },
  image: { width: 56, height: 56 },
  texts: { flex: 1, gap: 2 },
  size: { textTransform: 'capitalize' },
});
