import { useState } from 'react';
import { Linking, Platform, ScrollView, StyleSheet, Switch } from 'react-native';

import { Button, Card, ListRow, Section, Text } from '@/components';
import type { RootScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';

import appConfig from '../../../app.json';

const SWITCHES = [
  { id: 'orderUpdates', title: 'Order updates', subtitle: 'When your drink is ready' },
  { id: 'offers', title: 'Offers', subtitle: 'At most one a week' },
  { id: 'haptics', title: 'Haptic feedback', platforms: ['ios'] },
] as const;

type SwitchId = (typeof SWITCHES)[number]['id'];

export function SettingsScreen({ navigation }: RootScreenProps<'Settings'>) {
  const [values, setValues] = useState<Record<SwitchId, boolean>>({
    orderUpdates: true,
    offers: false,
    haptics: true,
  });

  const available = SWITCHES.filter(
    (item) => !('platforms' in item) || item.platforms.some((platform) => platform === Platform.OS),
  );

  return (
    <ScrollView style={styles.screen} contentContainerStyle={styles.content}>
      <Section title="Notifications">
        <Card style={styles.card}>
          {available.map((item, index) => (
            <ListRow
              key={item.id}
              title={item.title}
              subtitle={'subtitle' in item ? item.subtitle : undefined}
              trailing={
                <Switch
                  value={values[item.id]}
                  onValueChange={(value) => setValues({ ...values, [item.id]: value })}
                  trackColor={{ true: colors.primary, false: colors.border }}
                />
              }
              last={index === available.length - 1}
            />
          ))}
        </Card>
      </Section>

      <Section title="About">
        <Card style={styles.card}>
          <ListRow title="Terms and privacy" onPress={() => Linking.openURL('https://example.com/terms')} />
          <ListRow title="Rate Brew" onPress={() => Linking.openURL('https://example.com/rate')} last />
        </Card>
      </Section>

      <Button title="Sign out" variant="ghost" onPress={() => navigation.popToTop()} style={styles.signOut} />
      <Text variant="caption" color="textFaint" style={styles.version}>
        {appConfig.expo.name} {appConfig.expo.version} for{' '}
        {Platform.select({ ios: 'iOS', android: 'Android' })}
      </Text>
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  content: { paddingBottom: spacing.xxl },
  card: { paddingVertical: spacing.xs },
  signOut: { marginTop: spacing.xl },
  version: { marginTop: spacing.sm, textAlign: 'center' },
});
