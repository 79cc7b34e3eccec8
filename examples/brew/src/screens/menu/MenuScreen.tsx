import { useMemo, useState } from 'react';
import { FlatList, ScrollView, StyleSheet, TextInput, View } from 'react-native';

import { Chip, EmptyState, Icon, ProductCard } from '@/components';
import { categories } from '@/data/categories';
import { products } from '@/data/products';
import { useColumns } from '@/hooks';
import type { TabScreenProps } from '@/navigation';
import { colors, radius, spacing, typography } from '@/theme';

const ALL = 'all';

export function MenuScreen({ navigation, route }: TabScreenProps<'Menu'>) {
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState(route.params?.category ?? ALL);
  const { columns, columnWidth } = useColumns();

  const visible = useMemo(() => {
    const needle = query.trim().toLowerCase();
    return products.filter(
      (product) =>
        (category === ALL || product.category === category) && product.name.toLowerCase().includes(needle),
    );
  }, [query, category]);

  return (
    <View style={styles.screen}>
      <View style={styles.search}>
        <Icon name="search" size={20} color="textFaint" />
        <TextInput
          value={query}
          onChangeText={setQuery}
          placeholder="Search drinks and bakery"
          placeholderTextColor={colors.textFaint}
          returnKeyType="search"
          style={styles.input}
        />
      </View>

      <ScrollView
        horizontal
        style={styles.filters}
        contentContainerStyle={styles.filterContent}
        showsHorizontalScrollIndicator={false}
      >
        <Chip label="All" selected={category === ALL} onPress={() => setCategory(ALL)} />
        {categories.map(({ id, name }) => (
          <Chip key={id} label={name} selected={category === id} onPress={() => setCategory(id)} />
        ))}
      </ScrollView>

      <FlatList
        key={columns}
        data={visible}
        numColumns={columns}
        keyExtractor={(product) => product.id}
        columnWrapperStyle={styles.row}
        contentContainerStyle={styles.list}
        keyboardShouldPersistTaps="handled"
        renderItem={({ item }) => (
          <ProductCard
            product={item}
            width={columnWidth}
            onPress={() => navigation.navigate('ProductDetails', { productId: item.id })}
          />
        )}
        ListEmptyComponent={
          <EmptyState icon="search" title="Nothing found" message={`We have no “${query}” today.`} />
        }
      />
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  search: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: spacing.sm,
    height: 48,
    margin: spacing.lg,
    marginBottom: spacing.md,
    paddingHorizontal: spacing.lg,
    borderRadius: radius.pill,
    backgroundColor: colors.surface,
  },
  input: { ...typography.body, flex: 1, color: colors.text, paddingVertical: 0 },
  filters: { flexGrow: 0, flexShrink: 0 },
  filterContent: { gap: spacing.sm, paddingHorizontal: spacing.lg },
  list: { gap: spacing.md, padding: spacing.lg },
  row: { gap: spacing.md },
});
