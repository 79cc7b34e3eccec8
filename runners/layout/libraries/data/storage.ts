import type { LibraryModule } from '../../evaluate/library-module.ts';
import { NativeClassValue } from '../../evaluate/native-class.ts';
import {
  type NativeCall,
  type NativeFunctionValue,
  nativeAccepting,
  noop,
} from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** Names of what an app keeps about who uses it: in the normal state somebody is signed in and has been shown around. */
const ABOUT_USER =
  /token|session|jwt|credential|logged|signed|onboard|welcome|first|^(?:auth|user|account|profile)$/i;

/** What the device keeps under a name: who is signed in is unknown, and nothing else was kept yet. */
function kept({ args: [name] }: NativeCall, nothing: Value): Value {
  const key = chosenOf(name);
  const lastName = typeof key === 'string' ? (key.split(/[.:/]/).at(-1) ?? '') : '';
  return typeof key === 'string' && ABOUT_USER.test(lastName)
    ? new UnknownValue('what the device keeps is known at run time only', { hint: key })
    : nothing;
}

const reader = (name: string, nothing: Value): NativeFunctionValue =>
  nativeAccepting(name, (call) => kept(call, nothing));
const laterReader = (name: string): NativeFunctionValue =>
  nativeAccepting(name, (call) => new PromiseValue(kept(call, null)));
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
  getItem: laterReader('getItem'),
  getAllKeys: later('getAllKeys', new ArrayValue()),
  multiGet: later('multiGet', new ArrayValue()),
  ...Object.fromEntries(WRITERS.map((name) => [name, later(name, undefined)])),
});

const READERS = ['getString', 'getNumber', 'getBoolean', 'getBuffer'];
const CHANGERS = ['set', 'delete', 'remove', 'clearAll', 'recrypt', 'trim'];

const store = (): ObjectValue =>
  objectOf({
    ...Object.fromEntries(READERS.map((name) => [name, reader(name, undefined)])),
    ...Object.fromEntries(CHANGERS.map((name) => [name, noop(name)])),
    addOnValueChangedListener: nativeAccepting('addOnValueChangedListener', () =>
      objectOf({ remove: noop('remove') }),
    ),
    contains: reader('contains', false),
    getAllKeys: nativeAccepting('getAllKeys', () => new ArrayValue()),
  });

const HOOKS = ['useMMKVBoolean', 'useMMKVBuffer', 'useMMKVNumber', 'useMMKVObject', 'useMMKVString'];

const useKept = (name: string): NativeFunctionValue =>
  nativeAccepting(name, (call) => new ArrayValue([kept(call, undefined), noop('setKept')]));

/** Storage on the device. */
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
      ...Object.fromEntries(HOOKS.map((name) => [name, useKept(name)])),
      useMMKVListener: noop('useMMKVListener'),
    },
  },
  {
    specifiers: ['expo-secure-store'],
    exports: {
      getItem: reader('getItem', null),
      getItemAsync: laterReader('getItemAsync'),
      setItem: noop('setItem'),
      setItemAsync: later('setItemAsync', undefined),
      deleteItemAsync: later('deleteItemAsync', undefined),
      isAvailableAsync: later('isAvailableAsync', true),
      AFTER_FIRST_UNLOCK: 0,
      WHEN_UNLOCKED: 5,
    },
  },
];
