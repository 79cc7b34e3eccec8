import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, native, nativeAccepting } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { deviceLocale } from '../device/device-locale.ts';
import { interpreterState } from '../interpreter-state.ts';
import { StateCell } from '../state/state-cell.ts';

/** The direction in which an app is written, as its own code has it. */
export interface WritingDirection {
  readonly isRightToLeft: boolean;
  /** Whether `left` and `right` in styles then mean where writing begins and ends. */
  readonly swapsSides: boolean;
}

const states = interpreterState(() => ({
  isForced: new StateCell(false),
  isAllowed: new StateCell(true),
  swapsSides: new StateCell(true),
}));

/**
 * From right to left where the code evaluated so far forces it, and where the device's language is written so and the
 * app allows it, as React Native decides. A preview is the app as it starts the next time: forced is in force.
 */
export function writingDirection(interpreter: Interpreter): WritingDirection {
  const { isForced, isAllowed, swapsSides } = states(interpreter);
  const follows = isAllowed.value === true && deviceLocale(interpreter).isRightToLeft;
  return { isRightToLeft: isForced.value === true || follows, swapsSides: swapsSides.value === true };
}

function setter(name: string, cell: 'isForced' | 'isAllowed' | 'swapsSides') {
  return native(name, ({ interpreter, args: [value] }) => {
    states(interpreter)[cell].set(interpreter, value === true);
    return undefined;
  });
}

const isRtl = getter((interpreter) => writingDirection(interpreter).isRightToLeft);
const swaps = getter((interpreter) => writingDirection(interpreter).swapsSides);

/** `I18nManager` of React Native. */
export const i18nManager = objectOf({
  isRTL: isRtl,
  doLeftAndRightSwapInRTL: swaps,
  allowRTL: setter('allowRTL', 'isAllowed'),
  forceRTL: setter('forceRTL', 'isForced'),
  swapLeftAndRightInRTL: setter('swapLeftAndRightInRTL', 'swapsSides'),
  getConstants: nativeAccepting('getConstants', () =>
    objectOf({ isRTL: isRtl, doLeftAndRightSwapInRTL: swaps }),
  ),
});
