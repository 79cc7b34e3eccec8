import { Image, Pressable, StyleSheet, View } from 'react-native';

import { Text } from '@/components';
import { categories } from '@/data/categories';
import { productsIn } from '@/data/products';
import { useColumns } from '@/hooks';
import { colors, radius, spacing } from '@/theme';
import type { CategoryId } from '@/types';

interface CategoryGridProps {
  onSelect: (category: CategoryId) => void;
}

export function CategoryGrid({ onSelect }: CategoryGridProps) {
  const { columnWidth } = useColumns();

  return (
    <View style={styles.grid}>
      {categories.map(({ id, name, tagline }) => {
        const [first] = productsIn(id);
        return (
          <Pressable key={id} onPress={() => onSelect(id)} style={[styles.tile, { width: columnWidth }]}>
            <View style={styles.texts}>
              <Text variant="heading">{name}</Text>
              <Text variant="caption" color="textFaint">
                {tagline}
              </Text>
            </View>
            {first && <Image source={first.image} style={styles.image} />}
          </Pressable>
        );
      })}
    </View>
  );
}

const styles = StyleSheet.create({
  grid: { flexDirection: 'row', flexWrap: 'wrap', gap: spacing.md },
  tile: {
    flexDirection: 'row',
    alignItems: 'center',
    padding: spacing.md,
    borderRadius: radius.lg,
    backgroundColor: colors.surfaceMuted,
  },
  texts: { flex: 1 },
  image: { width: 48, height: 48 },
});
