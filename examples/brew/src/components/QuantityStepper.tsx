import { Pressable, StyleSheet, View } from 'react-native';

import { colors, radius, spacing } from '@/theme';

import { Icon } from './Icon';
import { Text } from './Text';

interface QuantityStepperProps {
  value: number;
  min?: number;
  onChange: (value: number) => void;
}

export function QuantityStepper({ value, min = 0, onChange }: QuantityStepperProps) {
  const canDecrease = value > min;
  return (
    <View style={styles.row}>
      <Pressable
        accessibilityLabel="Less"
        disabled={!canDecrease}
        onPress={() => onChange(value - 1)}
        style={[styles.button, !canDecrease && styles.inactive]}
      >
        <Icon name="minus" size={16} color="primary" />
      </Pressable>
      <Text variant="heading" style={styles.value}>
        {value}
      </Text>
      <Pressable accessibilityLabel="More" onPress={() => onChange(value + 1)} style={styles.button}>
        <Icon name="plus" size={16} color="primary" />
      </Pressable>
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center' },
  button: {
    width: 32,
    height: 32,
    borderRadius: radius.pill,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colors.surfaceMuted,
  },
  inactive: { opacity: 0.4 },
  value: { minWidth: 36, marginHorizontal: spacing.xs, textAlign: 'center' },
});
