import { createNativeStackNavigator } from '@react-navigation/native-stack';

import { CartScreen } from '@/screens/cart';
import { CheckoutScreen } from '@/screens/checkout';
import { ProductDetailsScreen } from '@/screens/product';
import { SettingsScreen } from '@/screens/settings';
import { colors } from '@/theme';

import { TabNavigator } from './TabNavigator';
import type { RootStackParamList } from './types';

const Stack = createNativeStackNavigator<RootStackParamList>();

export function RootNavigator() {
  return (
    <Stack.Navigator
      screenOptions={{
        headerShadowVisible: false,
        headerTintColor: colors.text,
        headerBackTitleVisible: false,
        headerStyle: { backgroundColor: colors.background },
        contentStyle: { backgroundColor: colors.background },
      }}
    >
      <Stack.Screen name="Tabs" component={TabNavigator} options={{ headerShown: false }} />
      <Stack.Screen name="ProductDetails" component={ProductDetailsScreen} options={{ title: 'Details' }} />
      <Stack.Screen name="Cart" component={CartScreen} options={{ title: 'Your bag' }} />
      <Stack.Group screenOptions={{ presentation: 'modal' }}>
        <Stack.Screen name="Checkout" component={CheckoutScreen} />
      </Stack.Group>
      <Stack.Screen name="Settings" component={SettingsScreen} />
    </Stack.Navigator>
  );
}
