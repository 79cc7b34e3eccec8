import Yoga, { type Config, Direction, Errata, type Node } from 'yoga-layout';
import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { TextEngine } from '../../text/layout-text.ts';
import type { SceneNode } from '../scene.ts';
import { basisFromContent, keepInNoRoom, WINDOW_PLACE } from './browser-flex.ts';
import { buildFlexTree, type Place } from './build-flex-tree.ts';
import { settleContentWidths } from './content-width.ts';
import type { ScreenLayout } from './laid-out-node.ts';
import { LayoutReport } from './layout-report.ts';
import { isTrap, LayoutTrapError } from './layout-trap-error.ts';
import { readFrames } from './read-frames.ts';
import { findSafeAreas, padSafeAreas } from './safe-areas.ts';
import { shareSettledRoom } from './share-settled-room.ts';

/** A safe area inside a safe area settles in the second round; a tree that never settles is left as it is. */
const SAFE_AREA_ROUNDS = 4;

/** Browsers lay out in 64ths. */
const BROWSER_STEPS = 64;

export interface LayoutSceneInput {
  readonly root: SceneNode;
  readonly device: DeviceContext;
  readonly platform: Platform;
  readonly text: TextEngine;
  /** Lays flexible boxes out as a browser does where Yoga, as phones use it, does otherwise. */
  readonly asBrowser?: boolean;
}

/**
 * Computes the frame of every node of a screen with Yoga, configured as React Native configures it. Throws
 * `LayoutTrapError` when the process must be thrown away.
 */
export function layoutScene(input: LayoutSceneInput): ScreenLayout {
  try {
    const stepsPerDp = input.asBrowser === true ? BROWSER_STEPS : input.device.dpr;
    const config = createConfig(stepsPerDp, input.asBrowser === true);
    const window = Yoga.Node.create(config);
    const layout = { stepsPerDp, ...layoutInWindow(input, config, window) };
    window.freeRecursive();
    config.free();
    return layout;
  } catch (error) {
    throw isTrap(error) ? new LayoutTrapError(error) : error;
  }
}

/**
 * React Native lays out with all of Yoga's errata for compatibility, and rounds to device pixels. A browser has none of
 * them, and counts in finer steps.
 */
function createConfig(stepsPerDp: number, asBrowser: boolean): Config {
  const config = Yoga.Config.create();
  config.setErrata(asBrowser ? Errata.None : Errata.All);
  config.setPointScaleFactor(stepsPerDp);
  return config;
}

function layoutInWindow(
  input: LayoutSceneInput,
  config: Config,
  window: Node,
): Omit<ScreenLayout, 'stepsPerDp'> {
  const { device, platform, text, asBrowser = false } = input;
  const report = new LayoutReport();
  const failures: unknown[] = [];
  const onMeasureError = (error: unknown) => failures.push(error);
  window.setWidth(device.width);
  window.setHeight(device.height);
  const browser = asBrowser ? WINDOW_PLACE : undefined;
  const place: Place = { yoga: window, depth: 1, direction: 'ltr', browser, childCount: 0 };
  const flex = buildFlexTree({ config, device, platform, text, report, onMeasureError }, input.root, place);
  const compute = () => {
    window.calculateLayout(device.width, device.height, Direction.LTR);
    if (failures.length > 0) throw failures[0];
    return readFrames(flex, platform === 'android');
  };
  const areas = findSafeAreas(flex);
  let root = compute();
  if (asBrowser && settleContentWidths(flex, compute)) root = compute();
  if (asBrowser && basisFromContent(flex)) root = compute();
  if (asBrowser && shareSettledRoom(flex)) root = compute();
  if (asBrowser && keepInNoRoom(flex)) root = compute();
  for (let round = 0; round < SAFE_AREA_ROUNDS && padSafeAreas(areas, root, device); round += 1)
    root = compute();
  return { root, diagnostics: report.diagnostics };
}
