export { RootNavigator } from './RootNavigator';
export type { RootScreenProps, RootStackParamList, TabParamList, TabScreenProps } from './types';
