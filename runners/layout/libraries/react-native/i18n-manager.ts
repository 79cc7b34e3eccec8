import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { StateCell } from '../state/state-cell.ts';

/** The direction in which an app is written, as its own code has it. */
export interface WritingDirection {
  readonly isRightToLeft: boolean;
  /** Whether `left` and `right` in styles then mean where writing begins and ends. */
  readonly swapsSides: boolean;
}

const states = interpreterState(() => ({
  isRightToLeft: new StateCell(false),
  swapsSides: new StateCell(true),
}));

/** What the code evaluated so far asked for. A preview is the app as it starts the next time: forced is in force. */
export function writingDirection(interpreter: Interpreter): WritingDirection {
  const { isRightToLeft, swapsSides } = states(interpreter);
  return { isRightToLeft: isRightToLeft.value === true, swapsSides: swapsSides.value === true };
}

function setter(name: string, cell: 'isRightToLeft' | 'swapsSides') {
  return native(name, ({ interpreter, args: [value] }) => {
    states(interpreter)[cell].set(interpreter, value === true);
    return undefined;
  });
}

const isRtl = getter((interpreter) => writingDirection(interpreter).isRightToLeft);
const swaps = getter((interpreter) => writingDirection(interpreter).swapsSides);

/** `I18nManager` of React Native. Phones are taken to speak a language written from left to right. */
export const i18nManager = objectOf({
  isRTL: isRtl,
  doLeftAndRightSwapInRTL: swaps,
  allowRTL: noop('allowRTL'),
  forceRTL: setter('forceRTL', 'isRightToLeft'),
  swapLeftAndRightInRTL: setter('swapLeftAndRightInRTL', 'swapsSides'),
  getConstants: nativeAccepting('getConstants', () =>
    objectOf({ isRTL: isRtl, doLeftAndRightSwapInRTL: swaps }),
  ),
});
