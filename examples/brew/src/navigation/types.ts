import type { BottomTabScreenProps } from '@react-navigation/bottom-tabs';
import type { CompositeScreenProps, NavigatorScreenParams } from '@react-navigation/native';
import type { NativeStackScreenProps } from '@react-navigation/native-stack';

export type TabParamList = {
  Home: undefined;
  Menu: { category?: string } | undefined;
  Orders: undefined;
  Profile: undefined;
};

export type RootStackParamList = {
  Tabs: NavigatorScreenParams<TabParamList>;
  ProductDetails: { productId: string };
  Cart: undefined;
  Checkout: undefined;
  Settings: undefined;
};

export type RootScreenProps<Name extends keyof RootStackParamList> = NativeStackScreenProps<
  RootStackParamList,
  Name
>;

export type TabScreenProps<Name extends keyof TabParamList> = CompositeScreenProps<
  BottomTabScreenProps<TabParamList, Name>,
  NativeStackScreenProps<RootStackParamList>
>;
