import { useState } from 'react';
import { Image, Platform, ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';

import {
  Badge,
  BottomBar,
  Button,
  EmptyState,
  formatPrice,
  Price,
  QuantityStepper,
  RatingStars,
  Text,
} from '@/components';
import { findProduct, priceOf } from '@/data/products';
import { useCart } from '@/hooks';
import type { RootScreenProps } from '@/navigation';
import { colors, radius, spacing } from '@/theme';
import type { Size } from '@/types';

import { SizePicker } from './SizePicker';

export function ProductDetailsScreen({ navigation, route }: RootScreenProps<'ProductDetails'>) {
  const { height } = useWindowDimensions();
  const { add } = useCart();
  const [size, setSize] = useState<Size>('medium');
  const [quantity, setQuantity] = useState(1);

  const product = findProduct(route.params.productId);
  if (!product) {
    return (
      <EmptyState
        icon="cup"
        title="Sold out"
        message="This one has left the menu."
        actionTitle="Back to the menu"
        onAction={() => navigation.goBack()}
      />
    );
  }

  const unitPrice = priceOf(product, size);

  function addToBag() {
    add(route.params.productId, size, quantity);
    navigation.navigate('Cart');
  }

  return (
    <View style={styles.screen}>
      <ScrollView contentContainerStyle={styles.content}>
        <View style={[styles.picture, { height: Math.min(280, height * 0.32) }]}>
          <Image source={product.image} style={styles.image} resizeMode="contain" />
        </View>

        <View style={styles.row}>
          <Text variant="display" style={styles.name}>
            {product.name}
          </Text>
          <Price amount={unitPrice} emphasis />
        </View>
        <RatingStars rating={product.rating} reviews={product.reviews} size={16} />

        {product.tags && (
          <View style={styles.tags}>
            {product.tags.map((tag) => (
              <Badge key={tag} label={tag} tone="success" />
            ))}
          </View>
        )}

        <Text color="textMuted">{product.description}</Text>

        {product.category !== 'bakery' && (
          <>
            <Text variant="heading">Size</Text>
            <SizePicker value={size} onChange={setSize} />
          </>
        )}

        <View style={styles.row}>
          <Text variant="heading">Quantity</Text>
          <QuantityStepper value={quantity} min={1} onChange={setQuantity} />
        </View>
      </ScrollView>

      <BottomBar>
        <Button title={`Add to bag · ${formatPrice(unitPrice * quantity)}`} icon="bag" onPress={addToBag} />
      </BottomBar>
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  content: { padding: spacing.lg, gap: spacing.md },
  picture: {
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: Platform.OS === 'ios' ? radius.lg : radius.md,
    backgroundColor: colors.surfaceMuted,
  },
  image: { width: '70%', height: '80%' },
  row: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between' },
  name: { flexShrink: 1 },
  tags: { flexDirection: 'row', flexWrap: 'wrap', gap: spacing.sm },
});
