import { SectionList, StyleSheet } from 'react-native';

import { EmptyState, Text } from '@/components';
import { orders } from '@/data/orders';
import type { TabScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';
import type { Order } from '@/types';

import { OrderCard } from './OrderCard';

const isActive = (order: Order) => order.status !== 'collected';

const sections = [
  { title: 'In progress', data: orders.filter(isActive) },
  { title: 'Earlier', data: orders.filter((order) => !isActive(order)) },
].filter((section) => section.data.length > 0);

export function OrdersScreen({ navigation }: TabScreenProps<'Orders'>) {
  return (
    <SectionList
      style={styles.list}
      contentContainerStyle={styles.content}
      sections={sections}
      keyExtractor={(order) => order.id}
      stickySectionHeadersEnabled={false}
      renderSectionHeader={({ section }) => (
        <Text variant="overline" color="textFaint" style={styles.header}>
          {section.title}
        </Text>
      )}
      renderItem={({ item }) => <OrderCard order={item} onReorder={() => navigation.navigate('Cart')} />}
      ListEmptyComponent={
        <EmptyState icon="receipt" title="No orders yet" message="Your first coffee is waiting." />
      }
    />
  );
}

const styles = StyleSheet.create({
  list: { flex: 1, backgroundColor: colors.background },
  content: { paddingHorizontal: spacing.lg, paddingBottom: spacing.xl },
  header: { marginTop: spacing.xl, marginBottom: spacing.sm },
});
