import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import { createMemoryProject, createParsedModuleCache } from '../../source/index.ts';
import { discoverScreens } from '../discover/index.ts';
import { renderScene } from './index.ts';
import { allNodes, sampleOf, textsOf } from './testing/render-app.ts';

const folder = fileURLToPath(new URL('../../../examples/brew', import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path): [string, Uint8Array] => [
    path
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
    readFileSync(path),
  ]);
const project = createMemoryProject(new Map(files));
const parsed = createParsedModuleCache();

describe.each(PLATFORMS)('the example app on %s', (platform) => {
  const discovery = discoverScreens({ project, platform, parsed });
  const device = DEVICE_MODELS[platform === 'ios' ? 'iphone-15' : 'pixel-8']?.context;

  function render(name: string) {
    const screen = discovery.screens.find((candidate) => candidate.name === name);
    if (screen === undefined || device === undefined) throw new Error(`there is no screen ${name}`);
    const input = { project, platform, device, parsed, discovery, entry: screen.entry };
    const result = renderScene({ ...input, sample: sampleOf(input) });
    if (!result.ok) throw new Error(result.failure.message);
    return result.scene;
  }

  it('has all its screens found, in the order of its navigators', () => {
    expect(discovery.screens.map(({ name }) => name)).toEqual([
      'Home',
      'Menu',
      'Orders',
      'Profile',
      'ProductDetails',
      'Cart',
      'Checkout',
      'Settings',
    ]);
    expect(discovery.diagnostics).toEqual([]);
  });

  it.each(discovery.screens.map(({ name }) => name))('maps %s completely and exactly', (name) => {
    const scene = render(name);
    const nodes = allNodes(scene.root);
    expect(scene.diagnostics).toEqual([]);
    expect(scene.coverage.mapped).toBe(scene.coverage.hostElements);
    expect(nodes.filter(({ type }) => type === 'HS_ImageSnapshot')).toEqual([]);
    expect(nodes.filter(({ confidence }) => confidence === 'assumed')).toEqual([]);
    expect(render(name)).toEqual(scene);
  });

  it('shows the app’s data and state', () => {
    expect(textsOf(render('Home').root)).toEqual(
      expect.arrayContaining(['Hello, Ada', 'Only 160 more until your next free drink.']),
    );
    expect(textsOf(render('Cart').root)).toEqual(expect.arrayContaining(['Your bag', 'Cold brew', '€16.95']));
    expect(textsOf(render('ProductDetails').root)).toEqual(
      expect.arrayContaining(['Matcha latte', 'Add to bag · €5.10']),
    );
    expect(textsOf(render('Settings').root)).toContain(
      platform === 'ios' ? 'Brew 1.0.0 for iOS' : 'Brew 1.0.0 for Android',
    );
  });
});
