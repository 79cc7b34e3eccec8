import type { Platform } from '../../../../src/contracts/device-context.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';

/** Heights of the platforms' own bars, without the part under the system's bars. */
const HEADER_HEIGHT: Readonly<Record<Platform, number>> = { ios: 44, android: 56 };
const TAB_BAR_HEIGHT: Readonly<Record<Platform, number>> = { ios: 49, android: 56 };
export const TOP_TAB_BAR_HEIGHT = 48;

export interface ChromeMetrics {
  readonly header: number;
  readonly insetTop: number;
  readonly tabBar: number;
  readonly insetBottom: number;
}

export function chromeMetrics(interpreter: Interpreter): ChromeMetrics {
  const platform = interpreter.readDevice('platform');
  const { top, bottom } = interpreter.readDevice('safe_area');
  return {
    header: HEADER_HEIGHT[platform],
    insetTop: top,
    tabBar: TAB_BAR_HEIGHT[platform],
    insetBottom: bottom,
  };
}
