import { Pressable, StyleSheet, View } from 'react-native';

import { Icon, Text } from '@/components';
import { colors, radius, shadows } from '@/theme';

interface BagButtonProps {
  count: number;
  onPress: () => void;
}

export function BagButton({ count, onPress }: BagButtonProps) {
  return (
    <Pressable onPress={onPress} style={styles.button} accessibilityLabel={`Bag, ${count} items`}>
      <Icon name="bag" size={22} />
      {count > 0 && (
        <View style={styles.count}>
          <Text variant="overline" color="onPrimary">
            {count > 9 ? '9+' : count}
          </Text>
        </View>
      )}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  button: {
    width: 44,
    height: 44,
    borderRadius: radius.pill,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colors.surface,
    ...shadows.card,
  },
  count: {
    position: 'absolute',
    top: -2,
    right: -2,
    minWidth: 18,
    height: 18,
    borderRadius: 9,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colors.danger,
  },
});
