import type { Platform } from '../../../../src/contracts/device-context.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import { isTablet } from '../../libraries/react-native/device-apis.ts';

const TAB_BAR_HEIGHT: Readonly<Record<Platform, number>> = { ios: 49, android: 56 };
const COMPACT_TAB_BAR_HEIGHT = 32;
export const TOP_TAB_BAR_HEIGHT = 48;

/** From this width on, UIKit keeps bar buttons further from the edge. */
const WIDE_PHONE = 414;

export interface ChromeMetrics {
  readonly header: number;
  readonly insetTop: number;
  readonly tabBar: number;
  /** Of a tab bar whose labels stand beside their icons. */
  readonly compactTabBar: number;
  readonly insetBottom: number;
  /** The larger of the insets at the sides, which a phone held sideways has. */
  readonly insetSides: number;
  /** How far from the edge the platform keeps an app's own buttons in a header that it draws. */
  readonly buttonInset: number;
}

/** Extents of the platforms' own bars in dp, without the parts under the system's bars. */
export function chromeMetrics(interpreter: Interpreter): ChromeMetrics {
  const platform = interpreter.readDevice('platform');
  const { top, bottom, left, right } = interpreter.readDevice('safe_area');
  const tabBar = TAB_BAR_HEIGHT[platform];
  const isSmall = platform === 'ios' && isSideways(interpreter) && !isTablet(interpreter);
  return {
    header: headerOf(interpreter, platform),
    insetTop: top,
    tabBar,
    compactTabBar: isSmall ? COMPACT_TAB_BAR_HEIGHT : tabBar,
    insetBottom: bottom,
    insetSides: Math.max(left, right),
    buttonInset: platform === 'ios' && interpreter.readDevice('width') >= WIDE_PHONE ? 20 : 16,
  };
}

/** React Navigation's own rule (elements, `getDefaultHeaderHeight`), which is UIKit's. */
function headerOf(interpreter: Interpreter, platform: Platform): number {
  if (platform === 'android') return 56;
  if (isTablet(interpreter)) return 50;
  return isSideways(interpreter) ? 32 : 44;
}

function isSideways(interpreter: Interpreter): boolean {
  return interpreter.readDevice('width') > interpreter.readDevice('height');
}
