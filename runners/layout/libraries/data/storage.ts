import type { LibraryModule } from '../../evaluate/library-module.ts';
import { NativeClassValue } from '../../evaluate/native-class.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** Nothing was kept on the device yet. */
const later = (name: string, value: Value) => nativeAccepting(name, () => new PromiseValue(value));

const WRITERS = [
  'setItem',
  'removeItem',
  'mergeItem',
  'clear',
  'multiSet',
  'multiRemove',
  'multiMerge',
  'flushGetRequests',
];

const asyncStorage = objectOf({
  getItem: later('getItem', null),
  getAllKeys: later('getAllKeys', new ArrayValue()),
  multiGet: later('multiGet', new ArrayValue()),
  ...Object.fromEntries(WRITERS.map((name) => [name, later(name, undefined)])),
});

const store = (): ObjectValue =>
  objectOf({
    ...Object.fromEntries(
      [
        'getString',
        'getNumber',
        'getBoolean',
        'getBuffer',
        'set',
        'delete',
        'remove',
        'clearAll',
        'recrypt',
        'trim',
      ].map((name) => [name, noop(name)]),
    ),
    addOnValueChangedListener: nativeAccepting('addOnValueChangedListener', () =>
      objectOf({ remove: noop('remove') }),
    ),
    contains: nativeAccepting('contains', () => false),
    getAllKeys: nativeAccepting('getAllKeys', () => new ArrayValue()),
  });

const useKept = (name: string) => nativeAccepting(name, () => new ArrayValue([undefined, noop('setKept')]));

/** Storage on the device, which is empty in a preview. */
export const storageLibraries: readonly LibraryModule[] = [
  {
    specifiers: [
      '@react-native-async-storage/async-storage',
      '@react-native-community/async-storage',
      '@callstack/async-storage',
    ],
    exports: {
      default: asyncStorage,
      AsyncStorage: asyncStorage,
      useAsyncStorage: nativeAccepting('useAsyncStorage', () => asyncStorage),
    },
  },
  {
    specifiers: ['react-native-mmkv'],
    exports: {
      MMKV: new NativeClassValue('MMKV', { create: store, isInstance: () => false }),
      Mode: objectOf({ SINGLE_PROCESS: 1, MULTI_PROCESS: 2 }),
      createMMKV: nativeAccepting('createMMKV', store),
      useMMKV: nativeAccepting('useMMKV', store),
      ...Object.fromEntries(
        ['useMMKVBoolean', 'useMMKVBuffer', 'useMMKVNumber', 'useMMKVObject', 'useMMKVString'].map((name) => [
          name,
          useKept(name),
        ]),
      ),
      useMMKVListener: noop('useMMKVListener'),
    },
  },
  {
    specifiers: ['expo-secure-store'],
    exports: {
      getItem: nativeAccepting('getItem', () => null),
      getItemAsync: later('getItemAsync', null),
      setItem: noop('setItem'),
      setItemAsync: later('setItemAsync', undefined),
      deleteItemAsync: later('deleteItemAsync', undefined),
      isAvailableAsync: later('isAvailableAsync', true),
      AFTER_FIRST_UNLOCK: 0,
      WHEN_UNLOCKED: 5,
    },
  },
];
