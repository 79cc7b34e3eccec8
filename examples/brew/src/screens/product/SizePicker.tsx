import { Pressable, StyleSheet, View } from 'react-native';

import { Icon, Text } from '@/components';
import { colors, radius, spacing } from '@/theme';
import type { Size } from '@/types';

const SIZES: { id: Size; label: string; volume: string; iconSize: number }[] = [
  { id: 'small', label: 'Small', volume: '180 ml', iconSize: 20 },
  { id: 'medium', label: 'Medium', volume: '240 ml', iconSize: 25 },
  { id: 'large', label: 'Large', volume: '350 ml', iconSize: 30 },
];

interface SizePickerProps {
  value: Size;
  onChange: (size: Size) => void;
}

export function SizePicker({ value, onChange }: SizePickerProps) {
  return (
    <View style={styles.row}>
      {SIZES.map(({ id, label, volume, iconSize }) => {
        const selected = id === value;
        return (
          <Pressable
            key={id}
            onPress={() => onChange(id)}
            style={[styles.option, selected && styles.selected]}
          >
            <View style={styles.icon}>
              <Icon name="cup" size={iconSize} color={selected ? 'primary' : 'textFaint'} />
            </View>
            <Text variant="label">{label}</Text>
            <Text variant="caption" color="textFaint">
              {volume}
            </Text>
          </Pressable>
        );
      })}
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap: spacing.sm },
  option: {
    flex: 1,
    alignItems: 'center',
    paddingVertical: spacing.md,
    borderRadius: radius.md,
    borderWidth: 1.5,
    borderColor: colors.border,
    backgroundColor: colors.surface,
  },
  selected: { borderColor: colors.primary },
  icon: { height: 34, justifyContent: 'center' },
});
