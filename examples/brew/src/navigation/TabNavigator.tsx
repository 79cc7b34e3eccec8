import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';

import { Icon, type IconName } from '@/components';
import { orders } from '@/data/orders';
import { HomeScreen } from '@/screens/home';
import { MenuScreen } from '@/screens/menu';
import { OrdersScreen } from '@/screens/orders';
import { ProfileScreen } from '@/screens/profile';
import { colors, typography } from '@/theme';

import type { TabParamList } from './types';

const Tab = createBottomTabNavigator<TabParamList>();

const TAB_ICONS: Record<keyof TabParamList, IconName> = {
  Home: 'home',
  Menu: 'cup',
  Orders: 'receipt',
  Profile: 'person',
};

const activeOrders = orders.filter((order) => order.status !== 'collected').length;

export function TabNavigator() {
  return (
    <Tab.Navigator
      screenOptions={({ route }) => ({
        headerShadowVisible: false,
        headerTitleStyle: typography.heading,
        tabBarActiveTintColor: colors.primary,
        tabBarInactiveTintColor: colors.textFaint,
        tabBarIcon: ({ color, size }) => <Icon name={TAB_ICONS[route.name]} size={size} tint={color} />,
      })}
    >
      <Tab.Screen name="Home" component={HomeScreen} options={{ headerShown: false }} />
      <Tab.Screen name="Menu" component={MenuScreen} options={{ title: 'Menu' }} />
      <Tab.Screen
        name="Orders"
        component={OrdersScreen}
        options={{
          title: 'Your orders',
          tabBarLabel: 'Orders',
          tabBarBadge: activeOrders > 0 ? activeOrders : undefined,
        }}
      />
      <Tab.Screen name="Profile" component={ProfileScreen} options={{ headerShown: false }} />
    </Tab.Navigator>
  );
}
