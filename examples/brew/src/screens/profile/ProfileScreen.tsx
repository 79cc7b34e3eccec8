import { ScrollView, StyleSheet, View } from 'react-native';
import { SafeAreaView } from 'react-native-safe-area-context';

import { Avatar, Badge, Card, ListRow, Section, Text } from '@/components';
import { profile } from '@/data/profile';
import type { TabScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';

const STATISTICS = [
  { label: 'Beans', value: profile.points },
  { label: 'Visits', value: profile.visits },
  { label: 'Free drinks', value: Math.floor(profile.visits / 10) },
];

export function ProfileScreen({ navigation }: TabScreenProps<'Profile'>) {
  return (
    <SafeAreaView style={styles.screen} edges={['top']}>
      <ScrollView contentContainerStyle={styles.content}>
        <View style={styles.header}>
          <Avatar name={profile.name} source={require('@assets/images/avatar.png')} size={96} />
          <Text variant="display">{profile.name}</Text>
          <Text color="textMuted">{profile.email}</Text>
          <View style={styles.badge}>
            <Badge label={`Member since ${profile.memberSince}`} />
          </View>
        </View>

        <Card style={styles.statistics}>
          {STATISTICS.map(({ label, value }, index) => (
            <View key={label} style={[styles.statistic, index > 0 && styles.divided]}>
              <Text variant="title" color="primary">
                {value}
              </Text>
              <Text variant="caption" color="textFaint">
                {label}
              </Text>
            </View>
          ))}
        </Card>

        <Section title="Account">
          <Card style={styles.rows}>
            <ListRow icon="bag" title="Your bag" onPress={() => navigation.navigate('Cart')} />
            <ListRow
              icon="star"
              title="Favourite"
              subtitle={profile.favourite}
              onPress={() => navigation.navigate('ProductDetails', { productId: 'cappuccino' })}
            />
            <ListRow icon="gear" title="Settings" onPress={() => navigation.navigate('Settings')} last />
          </Card>
        </Section>
      </ScrollView>
    </SafeAreaView>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  content: { paddingVertical: spacing.xl },
  header: { alignItems: 'center', gap: spacing.xs, marginBottom: spacing.xl },
  badge: { marginTop: spacing.xs },
  statistics: { flexDirection: 'row', marginHorizontal: spacing.lg, paddingHorizontal: 0 },
  statistic: { flex: 1, alignItems: 'center' },
  divided: { borderLeftWidth: 1, borderLeftColor: colors.border },
  rows: { paddingVertical: spacing.xs },
});
