import { ScrollView, StyleSheet, View } from 'react-native';

import { BottomBar, Button, EmptyState, SummaryRow } from '@/components';
import { useCart } from '@/hooks';
import type { RootScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';

import { CartItem } from './CartItem';

const SERVICE_FEE = 0.35;

export function CartScreen({ navigation }: RootScreenProps<'Cart'>) {
  const { lines, subtotal, setQuantity } = useCart();

  if (lines.length === 0) {
    return (
      <EmptyState
        icon="bag"
        title="Your bag is empty"
        message="Add a coffee and it will wait for you here."
        actionTitle="See the menu"
        onAction={() => navigation.navigate('Tabs', { screen: 'Menu' })}
      />
    );
  }

  return (
    <View style={styles.screen}>
      <ScrollView contentContainerStyle={styles.list}>
        {lines.map((line) => (
          <CartItem
            key={`${line.productId}-${line.size}`}
            line={line}
            onQuantityChange={(quantity) => setQuantity(line.productId, line.size, quantity)}
          />
        ))}
      </ScrollView>

      <BottomBar>
        <SummaryRow label="Subtotal" amount={subtotal} />
        <SummaryRow label="Service" amount={SERVICE_FEE} />
        <SummaryRow label="Total" amount={subtotal + SERVICE_FEE} total />
        <Button title="Go to checkout" onPress={() => navigation.navigate('Checkout')} />
      </BottomBar>
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  list: { padding: spacing.lg, gap: spacing.md },
});
