import { StyleSheet, View } from 'react-native';

import { Badge, Button, Card, Price, Text } from '@/components';
import { findProduct, priceOf } from '@/data/products';
import { colors, spacing } from '@/theme';
import type { Order, OrderStatus } from '@/types';

const STATUS_LABELS: Record<OrderStatus, string> = {
  preparing: 'Being made',
  ready: 'Ready',
  collected: 'Collected',
};

interface OrderCardProps {
  order: Order;
  onReorder: () => void;
}

export function OrderCard({ order, onReorder }: OrderCardProps) {
  const isDone = order.status === 'collected';
  const total = order.lines.reduce((sum, { productId, size, quantity }) => {
    const product = findProduct(productId);
    return product ? sum + priceOf(product, size) * quantity : sum;
  }, 0);

  return (
    <Card style={styles.card}>
      <View style={styles.row}>
        <Text variant="heading">Order {String(order.number).padStart(5, '0')}</Text>
        <Badge label={STATUS_LABELS[order.status]} tone={isDone ? 'neutral' : 'success'} />
      </View>
      <Text variant="caption" color="textFaint">
        {order.placedAt} · {order.store}
      </Text>

      <View style={styles.lines}>
        {order.lines.map(({ productId, quantity }) => (
          <Text key={productId} color="textMuted">
            {quantity} × {findProduct(productId)?.name ?? 'Retired item'}
          </Text>
        ))}
      </View>

      <View style={styles.row}>
        <Price amount={total} />
        {isDone && (
          <Button title="Order again" variant="secondary" onPress={onReorder} style={styles.button} />
        )}
      </View>
    </Card>
  );
}

const styles = StyleSheet.create({
  card: { gap: spacing.sm, marginBottom: spacing.md },
  row: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between' },
  lines: {
    gap: spacing.xs,
    paddingVertical: spacing.sm,
    borderTopWidth: StyleSheet.hairlineWidth,
    borderBottomWidth: StyleSheet.hairlineWidth,
    borderColor: colors.border,
  },
  button: { minHeight: 40, paddingHorizontal: spacing.lg },
});
