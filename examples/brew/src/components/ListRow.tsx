import type { ReactNode } from 'react';
import { StyleSheet, TouchableOpacity, View } from 'react-native';

import { colors, radius, spacing } from '@/theme';

import { Icon, type IconName } from './Icon';
import { Text } from './Text';

interface ListRowProps {
  title: string;
  subtitle?: string;
  icon?: IconName;
  trailing?: ReactNode;
  onPress?: () => void;
  last?: boolean;
}

export function ListRow({ title, subtitle, icon, trailing, onPress, last = false }: ListRowProps) {
  const Container = onPress ? TouchableOpacity : View;
  return (
    <Container onPress={onPress} style={[styles.row, !last && styles.separated]}>
      {icon && (
        <View style={styles.icon}>
          <Icon name={icon} size={18} color="primary" />
        </View>
      )}
      <View style={styles.texts}>
        <Text variant="heading">{title}</Text>
        {subtitle && (
          <Text variant="caption" color="textFaint">
            {subtitle}
          </Text>
        )}
      </View>
      {trailing ?? (onPress && <Icon name="chevron" size={18} color="textFaint" />)}
    </Container>
  );
}

const styles = StyleSheet.create({
  row: {
    minHeight: 56,
    flexDirection: 'row',
    alignItems: 'center',
    gap: spacing.md,
    paddingVertical: spacing.sm,
  },
  separated: { borderBottomWidth: StyleSheet.hairlineWidth, borderBottomColor: colors.border },
  icon: {
    width: 36,
    height: 36,
    borderRadius: radius.md,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colors.surfaceMuted,
  },
  texts: { flex: 1 },
});
