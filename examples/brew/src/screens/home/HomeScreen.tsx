import { useCallback } from 'react';
import { FlatList, ScrollView, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';

import { Avatar, Badge, Card, ListRow, ProductCard, Section, Text } from '@/components';
import { products } from '@/data/products';
import { profile } from '@/data/profile';
import stores from '@/data/stores.json';
import { useCart } from '@/hooks';
import type { TabScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';
import type { Product } from '@/types';

import { BagButton } from './components/BagButton';
import { CategoryGrid } from './components/CategoryGrid';
import { HeroBanner } from './components/HeroBanner';
import { RewardsCard } from './components/RewardsCard';

const CARD_WIDTH = 156;

const featured = [...products].sort((a, b) => b.rating - a.rating).slice(0, 5);

export function HomeScreen({ navigation }: TabScreenProps<'Home'>) {
  const insets = useSafeAreaInsets();
  const { count } = useCart();
  const firstName = profile.name.split(' ')[0];

  const renderProduct = useCallback(
    ({ item }: { item: Product }) => (
      <ProductCard
        product={item}
        width={CARD_WIDTH}
        onPress={() => navigation.navigate('ProductDetails', { productId: item.id })}
      />
    ),
    [navigation],
  );

  return (
    <ScrollView
      style={styles.screen}
      contentContainerStyle={{ paddingTop: insets.top + spacing.md, paddingBottom: spacing.xxl }}
      showsVerticalScrollIndicator={false}
    >
      <View style={styles.header}>
        <Avatar name={profile.name} source={require('@assets/images/avatar.png')} />
        <View style={styles.greeting}>
          <Text variant="caption" color="textFaint">
            Good to see you
          </Text>
          <Text variant="title">Hello, {firstName}</Text>
        </View>
        <BagButton count={count} onPress={() => navigation.navigate('Cart')} />
      </View>

      <HeroBanner onPress={() => navigation.navigate('ProductDetails', { productId: 'matcha-latte' })} />
      <RewardsCard points={profile.points} goal={profile.nextRewardAt} />

      <Section title="Browse" actionTitle="Full menu" onAction={() => navigation.navigate('Menu')}>
        <CategoryGrid onSelect={(category) => navigation.navigate('Menu', { category })} />
      </Section>

      <Section title="Loved by guests" fullWidth>
        <FlatList
          horizontal
          data={featured}
          keyExtractor={(item) => item.id}
          renderItem={renderProduct}
          contentContainerStyle={styles.featured}
          showsHorizontalScrollIndicator={false}
        />
      </Section>

      <Section title="Near you">
        <Card style={styles.stores}>
          {stores.map((store, index) => (
            <ListRow
              key={store.id}
              title={store.name}
              subtitle={`${store.address} · ${store.walk_minutes} min walk`}
              trailing={
                <Badge label={store.open ? 'Open' : 'Closed'} tone={store.open ? 'success' : 'neutral'} />
              }
              last={index === stores.length - 1}
            />
          ))}
        </Card>
      </Section>
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  header: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: spacing.md,
    paddingHorizontal: spacing.lg,
  },
  greeting: { flex: 1 },
  featured: { gap: spacing.md, paddingHorizontal: spacing.lg, paddingBottom: spacing.sm },
  stores: { paddingVertical: spacing.xs },
});
