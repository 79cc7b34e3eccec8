import type { PropsWithChildren } from 'react';
import { StyleSheet, TouchableOpacity, View } from 'react-native';

import { spacing } from '@/theme';

import { Text } from './Text';

interface SectionProps {
  title: string;
  actionTitle?: string;
  onAction?: () => void;
  /** Lists that scroll to the screen's edge bring their own padding. */
  fullWidth?: boolean;
}

export function Section({
  title,
  actionTitle,
  onAction,
  fullWidth,
  children,
}: PropsWithChildren<SectionProps>) {
  return (
    <View style={styles.section}>
      <View style={styles.header}>
        <Text variant="title">{title}</Text>
        {actionTitle && (
          <TouchableOpacity onPress={onAction} hitSlop={spacing.sm}>
            <Text variant="label" color="primary">
              {actionTitle}
            </Text>
          </TouchableOpacity>
        )}
      </View>
      <View style={!fullWidth && styles.padded}>{children}</View>
    </View>
  );
}

const styles = StyleSheet.create({
  section: { marginTop: spacing.xl },
  header: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingHorizontal: spacing.lg,
    marginBottom: spacing.md,
  },
  padded: { paddingHorizontal: spacing.lg },
});
