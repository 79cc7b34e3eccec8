import { nativeAccepting } from '../../evaluate/native-function.ts';

/** `compose(f, g, h)(x)` is `f(g(h(x)))`; the innermost takes all arguments. */
export const composeFunctions = nativeAccepting('compose', ({ args: functions }) =>
  nativeAccepting('composed', ({ interpreter, args }) => {
    const [last, ...others] = functions.toReversed();
    if (last === undefined) return args[0];
    return others.reduce((value, outer) => interpreter.call(outer, [value]), interpreter.call(last, args));
  }),
);
