import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { registeredRoot } from './registered-root.ts';

/** Remembers the root of the app instead of starting it. */
export const appRegistry = objectOf({
  registerComponent: nativeAccepting('registerComponent', ({ interpreter, args: [, provide] }) => {
    registeredRoot(interpreter).component = interpreter.call(provide, []);
    return undefined;
  }),
  registerHeadlessTask: noop('registerHeadlessTask'),
  setWrapperComponentProvider: noop('setWrapperComponentProvider'),
  runApplication: noop('runApplication'),
});
