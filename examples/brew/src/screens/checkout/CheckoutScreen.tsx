import { useState } from 'react';
import { Alert, KeyboardAvoidingView, Platform, ScrollView, StyleSheet, Switch, View } from 'react-native';

import { BottomBar, Button, Card, Chip, ListRow, SummaryRow, Text, TextField } from '@/components';
import { profile } from '@/data/profile';
import { useCart } from '@/hooks';
import type { RootScreenProps } from '@/navigation';
import { colors, spacing } from '@/theme';

const PICKUP_TIMES = ['Now', 'In 10 min', 'In 20 min', 'In 30 min'];

interface FormState {
  name: string;
  phone: string;
  note: string;
  pickup: string;
  ownCup: boolean;
}

const initialForm: FormState = {
  name: profile.name,
  phone: '',
  note: '',
  pickup: PICKUP_TIMES[1],
  ownCup: true,
};

const OWN_CUP_DISCOUNT = 0.25;

export function CheckoutScreen({ navigation }: RootScreenProps<'Checkout'>) {
  const [form, setForm] = useState(initialForm);
  const [submitted, setSubmitted] = useState(false);
  const { subtotal, clear } = useCart();

  const update = (changes: Partial<FormState>) => setForm((current) => ({ ...current, ...changes }));
  const phoneError = submitted && form.phone.length < 6 ? 'We text you when the order is ready.' : undefined;
  const discount = form.ownCup ? OWN_CUP_DISCOUNT : 0;

  const placeOrder = () => {
    setSubmitted(true);
    if (form.phone.length < 6) return;
    clear();
    Alert.alert('Thank you', 'Your order is on its way to the bar.');
    navigation.navigate('Tabs', { screen: 'Orders' });
  };

  return (
    <KeyboardAvoidingView style={styles.screen} behavior={Platform.OS === 'ios' ? 'padding' : undefined}>
      <ScrollView contentContainerStyle={styles.content} keyboardShouldPersistTaps="handled">
        <TextField
          label="Name on the cup"
          value={form.name}
          onChangeText={(name) => update({ name })}
          autoCapitalize="words"
        />
        <TextField
          label="Phone"
          value={form.phone}
          onChangeText={(phone) => update({ phone })}
          placeholder="+31 6 1234 5678"
          keyboardType="phone-pad"
          error={phoneError}
        />

        <Text variant="label" color="textMuted">
          Pick-up
        </Text>
        <View style={styles.times}>
          {PICKUP_TIMES.map((time) => (
            <Chip
              key={time}
              label={time}
              selected={time === form.pickup}
              onPress={() => update({ pickup: time })}
            />
          ))}
        </View>

        <TextField
          label="Note for the barista"
          value={form.note}
          onChangeText={(note) => update({ note })}
          placeholder="Extra hot, one sugar…"
          multiline
        />

        <Card style={styles.card}>
          <ListRow
            icon="cup"
            title="I bring my own cup"
            subtitle="25 cents off, and less waste"
            trailing={
              <Switch
                value={form.ownCup}
                onValueChange={(ownCup) => update({ ownCup })}
                trackColor={{ true: colors.primary, false: colors.border }}
              />
            }
            last
          />
        </Card>
      </ScrollView>

      <BottomBar>
        {discount > 0 && <SummaryRow label="Own cup" amount={-discount} />}
        <SummaryRow label="To pay" amount={subtotal - discount} total />
        <Button title="Place order" onPress={placeOrder} />
      </BottomBar>
    </KeyboardAvoidingView>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, backgroundColor: colors.background },
  content: { padding: spacing.lg, gap: spacing.lg },
  times: { flexDirection: 'row', flexWrap: 'wrap', gap: spacing.sm },
  card: { paddingVertical: spacing.xs },
});
