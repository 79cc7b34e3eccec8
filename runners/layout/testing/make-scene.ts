import { DEVICE_MODELS, type DeviceModel } from '../../../src/contracts/device-models.ts';
import type { LayoutStyle, TextRunStyle } from '../../../src/contracts/layout-style.ts';
import { createTextEngine, type TextEngine } from '../../text/layout-text.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import type { LaidOutNode, ScreenLayout } from '../flex/laid-out-node.ts';
import { layoutScene } from '../flex/layout-scene.ts';
import type { Scene, SceneNode } from '../scene.ts';

/** A scene node made by hand; what is left out is empty. */
export function sceneNode(
  type: SceneNode['type'],
  style: LayoutStyle = {},
  children: readonly SceneNode[] = [],
  rest: Partial<SceneNode> = {},
): SceneNode {
  return {
    id: 'n',
    type,
    source: { file: 'App.tsx', line: 1, column: 1, component: 'App' },
    style,
    props: {},
    confidence: 'exact',
    children,
    ...rest,
  };
}

export function view(style: LayoutStyle, ...children: readonly SceneNode[]): SceneNode {
  return sceneNode('HS_View', style, children);
}

export function text(content: string, style: LayoutStyle = {}, runStyle: TextRunStyle = {}): SceneNode {
  return sceneNode('HS_Text', style, [], {
    text: {
      runs: [{ text: content, style: runStyle }],
      numberOfLines: null,
      ellipsizeMode: 'tail',
      allowFontScaling: true,
    },
  });
}

/** A scene around a tree, as evaluation would hand it over. */
export function sceneOf(root: SceneNode, rest: Partial<Scene> = {}): Scene {
  return {
    screenId: '0123456789abcdef',
    screenName: 'Home',
    nav: { type: 'none', header_shown: false, routes: [] },
    root,
    assets: new Map(),
    diagnostics: [],
    coverage: { hostElements: 1, mapped: 1 },
    reads: { files: ['App.tsx'], deviceProperties: [] },
    ...rest,
  };
}

export function deviceModel(name: string): DeviceModel {
  const model = DEVICE_MODELS[name];
  if (model === undefined) throw new Error(`no device model ${name}`);
  return model;
}

let engine: TextEngine | undefined;

/** The text engine with the bundled fonts, shared by the tests of a file. */
export function bundledText(): TextEngine {
  engine ??= createTextEngine(loadBundledFonts());
  return engine;
}

export function layOut(root: SceneNode, device = 'iphone-15'): ScreenLayout {
  const { context, platform } = deviceModel(device);
  return layoutScene({ root, device: context, platform, text: bundledText() });
}

/** `[x, y, width, height]` of the node that a path of child indexes leads to. */
export function frameAt(layout: ScreenLayout, ...path: readonly number[]): number[] {
  const { x, y, width, height } = nodeAt(layout, ...path).frame;
  return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
}

export function nodeAt(layout: ScreenLayout, ...path: readonly number[]): LaidOutNode {
  let node = layout.root;
  for (const index of path) {
    const child = node.children[index];
    if (child === undefined) throw new Error(`no child ${index} of ${node.node.type}`);
    node = child;
  }
  return node;
}
