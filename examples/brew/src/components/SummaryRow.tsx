import { StyleSheet, View } from 'react-native';

import { formatPrice } from './formatPrice';
import { Text } from './Text';

interface SummaryRowProps {
  label: string;
  amount: number;
  total?: boolean;
}

export function SummaryRow({ label, amount, total = false }: SummaryRowProps) {
  const variant = total ? 'heading' : 'body';
  return (
    <View style={styles.row}>
      <Text variant={variant} color={total ? 'text' : 'textMuted'}>
        {label}
      </Text>
      <Text variant={variant}>{formatPrice(amount)}</Text>
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', justifyContent: 'space-between' },
});
