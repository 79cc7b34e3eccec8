import type { Interpreter } from '../evaluate/interpreter.ts';
import type { LibraryModule } from '../evaluate/library-module.ts';
import { getter, native, nativeAccepting } from '../evaluate/native-function.ts';
import { ContextValue } from '../evaluate/react/component-values.ts';
import { type ObjectValue, objectOf } from '../evaluate/values/object-value.ts';
import { hostComponents } from './host-components.ts';

export const SAFE_AREA_PACKAGE = 'react-native-safe-area-context';

const insets = (): ObjectValue =>
  objectOf({
    top: getter((interpreter) => interpreter.readDevice('safe_area').top),
    right: getter((interpreter) => interpreter.readDevice('safe_area').right),
    bottom: getter((interpreter) => interpreter.readDevice('safe_area').bottom),
    left: getter((interpreter) => interpreter.readDevice('safe_area').left),
  });

function frame(interpreter: Interpreter): ObjectValue {
  return objectOf({
    x: 0,
    y: 0,
    width: interpreter.readDevice('width'),
    height: interpreter.readDevice('height'),
  });
}

export const safeAreaContext: LibraryModule = {
  specifiers: [SAFE_AREA_PACKAGE],
  exports: {
    ...hostComponents(SAFE_AREA_PACKAGE, ['SafeAreaProvider', 'SafeAreaView', 'SafeAreaListener']),
    SafeAreaInsetsContext: new ContextValue(insets()),
    SafeAreaFrameContext: new ContextValue(objectOf({ x: 0, y: 0 })),
    SafeAreaConsumer: new ContextValue(insets()).consumer,
    initialWindowMetrics: getter((interpreter) => objectOf({ insets: insets(), frame: frame(interpreter) })),
    useSafeAreaFrame: native('useSafeAreaFrame', ({ interpreter }) => frame(interpreter)),
    useSafeAreaInsets: native('useSafeAreaInsets', insets),
    useSafeArea: native('useSafeArea', insets),
    withSafeAreaInsets: nativeAccepting('withSafeAreaInsets', ({ args }) => args[0]),
  },
};
