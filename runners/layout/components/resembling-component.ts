import type { HostComponentValue } from '../evaluate/react/component-values.ts';
import { REACT_NATIVE_HOSTS } from '../libraries/react-native/host-components.ts';

/** Endings that say what a component is, longest first: `BottomSheetFlatList`, `KeyboardAwareScrollView`. */
const ENDINGS: readonly (readonly [string, HostComponentValue])[] = [
  ['KeyboardAvoidingView', REACT_NATIVE_HOSTS.KeyboardAvoidingView],
  ['TouchableOpacity', REACT_NATIVE_HOSTS.TouchableOpacity],
  ['ImageBackground', REACT_NATIVE_HOSTS.ImageBackground],
  ['SafeAreaView', REACT_NATIVE_HOSTS.SafeAreaView],
  ['SectionList', REACT_NATIVE_HOSTS.SectionList],
  ['ScrollView', REACT_NATIVE_HOSTS.ScrollView],
  ['FlashList', REACT_NATIVE_HOSTS.FlatList],
  ['Pressable', REACT_NATIVE_HOSTS.Pressable],
  ['TextInput', REACT_NATIVE_HOSTS.TextInput],
  ['FlatList', REACT_NATIVE_HOSTS.FlatList],
];

const EXACT = new Map<string, HostComponentValue>(Object.entries(REACT_NATIVE_HOSTS));

/**
 * React Native's component that a library's component is by its name: libraries wrap `FlatList` or `TextInput` and
 * take their props. Names such as `MapView`, whose ending says little, resemble nothing.
 */
export function resemblingComponent(name: string): HostComponentValue | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return EXACT.get(last) ?? ENDINGS.find(([ending]) => last.endsWith(ending))?.[1];
}
