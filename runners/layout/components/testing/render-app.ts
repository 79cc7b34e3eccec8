import type { DeviceContext, Platform } from '../../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../../src/contracts/device-models.ts';
import type { EntryPoint } from '../../../../src/contracts/preview-build.ts';
import { createMemoryProject, createParsedModuleCache, type MemoryFile } from '../../../source/index.ts';
import { discoverScreens } from '../../discover/index.ts';
import type { Scene, SceneNode } from '../../scene.ts';
import {
  findSampleParams,
  readIntents,
  renderScene,
  type SampleParams,
  type SceneInput,
  type SceneResult,
  screenOf,
} from '../index.ts';

export interface AppOptions
  extends Partial<
    Pick<SceneInput, 'bare' | 'props' | 'params' | 'now' | 'colorScheme' | 'limits' | 'rootFontSize'>
  > {
  readonly platform?: Platform;
  readonly model?: string;
  /** What the device says of itself instead of what its model does. */
  readonly device?: Partial<DeviceContext>;
  readonly entry?: string;
}

/** Renders one screen of an app given as files; `entry` is `FILE` or `FILE#EXPORT`. */
export function renderApp(files: Record<string, MemoryFile>, options: AppOptions = {}): SceneResult {
  const {
    platform = 'ios',
    model = platform === 'ios' ? 'iphone-15' : 'pixel-8',
    entry = 'App.tsx',
    device: own,
    ...rest
  } = options;
  const device = DEVICE_MODELS[model];
  if (device === undefined) throw new Error(`there is no device model ${model}`);
  const project = createMemoryProject(new Map(Object.entries(files)));
  const parsed = createParsedModuleCache();
  const discovery = discoverScreens({ project, platform, parsed });
  const input = {
    project,
    platform,
    device: { ...device.context, ...own },
    parsed,
    discovery,
    entry: toEntry(entry),
    ...rest,
  };
  return renderScene({ ...input, sample: sampleOf(input) });
}

/** The params with which the app itself opens a screen. */
export function sampleOf(input: SceneInput): SampleParams | undefined {
  const { project, platform, parsed, discovery } = input;
  const screen = screenOf(discovery, input.entry);
  if (screen === undefined) return undefined;
  const app = { project, platform, parsed, discovery };
  return findSampleParams(project, discovery, screen, (other) => readIntents(app, other));
}

/** The scene of a screen that must render. */
export function sceneOf(files: Record<string, MemoryFile>, options: AppOptions = {}): Scene {
  const result = renderApp(files, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.scene;
}

/** The nodes that a component whose body is `return (…)` of this JSX draws. */
export function nodesOf(
  jsx: string,
  options: AppOptions & { readonly before?: string; readonly files?: Record<string, MemoryFile> } = {},
): readonly SceneNode[] {
  const { before = '', files = {}, ...rest } = options;
  const source = `import * as React from 'react';\nimport * as RN from 'react-native';\n${before}\nexport default function App() { return (${jsx}); }`;
  return sceneOf({ 'App.tsx': source, ...files }, { bare: true, ...rest }).root.children;
}

/** The only node of such a component. */
export function nodeOf(jsx: string, options: Parameters<typeof nodesOf>[1] = {}): SceneNode {
  const [node, ...others] = nodesOf(jsx, options);
  if (node === undefined || others.length > 0)
    throw new Error(`expected one node, got ${others.length + Number(node !== undefined)}`);
  return node;
}

/** Every node below and including this one, in document order. */
export function allNodes(node: SceneNode): SceneNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** All text of a tree, one entry per text node. */
export function textsOf(node: SceneNode): string[] {
  return allNodes(node).flatMap(({ text }) =>
    text === undefined ? [] : [text.runs.map((run) => run.text).join('')],
  );
}

function toEntry(entry: string): EntryPoint {
  const [file = '', name = 'default'] = entry.split('#');
  return { file, export: name };
}
