import {
  type NativeCall,
  type NativeFunctionValue,
  nativeAccepting,
  noop,
} from '../../evaluate/native-function.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { subscription } from './subscription.ts';

function noops(...names: readonly string[]): Record<string, NativeFunctionValue> {
  return Object.fromEntries(names.map((name) => [name, noop(name)]));
}

/** A native call whose answer only run time knows. */
function promise(name: string): NativeFunctionValue {
  return nativeAccepting(
    name,
    () => new PromiseValue(new UnknownValue(`${name} answers at run time`, { hint: name })),
  );
}

function promises(...names: readonly string[]): Record<string, NativeFunctionValue> {
  return Object.fromEntries(names.map((name) => [name, promise(name)]));
}

const constant = (name: string, value: Value) => nativeAccepting(name, () => value);

/** A screen is looked at once what moved it in is over. */
function afterInteractions({ interpreter, args: [task] }: NativeCall): Value {
  const { probing } = interpreter;
  if (task !== undefined && (probing === 'known' || probing === 'later')) interpreter.call(task, []);
  return objectOf(noops('then', 'done', 'cancel'));
}

/** Gestures do not happen in a still picture, so a responder has no handlers to spread. */
const panResponder = objectOf({
  create: nativeAccepting('create', () => objectOf({ panHandlers: objectOf({}) })),
});

/** APIs that act rather than draw: calling them changes nothing here. */
export const effectApis: Readonly<Record<string, ObjectValue>> = {
  AccessibilityInfo: objectOf({
    ...noops('announceForAccessibility', 'setAccessibilityFocus'),
    ...promises('isScreenReaderEnabled', 'isReduceMotionEnabled', 'isBoldTextEnabled'),
    addEventListener: subscription('addEventListener'),
  }),
  ActionSheetIOS: objectOf(noops('showActionSheetWithOptions', 'showShareActionSheetWithOptions')),
  Alert: objectOf(noops('alert', 'prompt')),
  AppState: objectOf({
    currentState: 'active',
    isAvailable: true,
    addEventListener: subscription('addEventListener'),
  }),
  BackHandler: objectOf({
    ...noops('exitApp', 'removeEventListener'),
    addEventListener: subscription('addEventListener'),
  }),
  Clipboard: objectOf({ ...noops('setString'), ...promises('getString') }),
  DeviceEventEmitter: objectOf({
    ...noops('emit', 'removeAllListeners'),
    addListener: subscription('addListener'),
  }),
  InteractionManager: objectOf({
    ...noops('createInteractionHandle', 'clearInteractionHandle'),
    runAfterInteractions: nativeAccepting('runAfterInteractions', afterInteractions),
  }),
  Keyboard: objectOf({
    ...noops('dismiss', 'scheduleLayoutAnimation', 'removeListener', 'removeAllListeners'),
    addListener: subscription('addListener'),
    isVisible: constant('isVisible', false),
  }),
  LayoutAnimation: objectOf({
    ...noops('configureNext', 'create', 'easeInEaseOut', 'linear', 'spring'),
    Presets: objectOf({ easeInEaseOut: objectOf({}), linear: objectOf({}), spring: objectOf({}) }),
    Types: objectOf({ easeInEaseOut: 'easeInEaseOut', linear: 'linear', spring: 'spring' }),
    Properties: objectOf({ opacity: 'opacity', scaleXY: 'scaleXY' }),
  }),
  Linking: objectOf({
    ...promises('openURL', 'canOpenURL', 'getInitialURL', 'openSettings', 'sendIntent'),
    addEventListener: subscription('addEventListener'),
  }),
  LogBox: objectOf(noops('ignoreLogs', 'ignoreAllLogs', 'install', 'uninstall')),
  PanResponder: panResponder,
  PermissionsAndroid: objectOf({
    ...promises('request', 'check', 'requestMultiple'),
    PERMISSIONS: objectOf({}),
    RESULTS: objectOf({ GRANTED: 'granted', DENIED: 'denied', NEVER_ASK_AGAIN: 'never_ask_again' }),
  }),
  Settings: objectOf(noops('get', 'set', 'watchKeys', 'clearWatch')),
  Share: objectOf(promises('share')),
  ToastAndroid: objectOf({
    ...noops('show', 'showWithGravity'),
    SHORT: 0,
    LONG: 1,
    TOP: 0,
    BOTTOM: 1,
    CENTER: 2,
  }),
  UIManager: objectOf(
    noops('setLayoutAnimationEnabledExperimental', 'measure', 'dispatchViewManagerCommand'),
  ),
  Vibration: objectOf(noops('vibrate', 'cancel')),
};
