import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../../src/contracts/layout-document.ts';
import { readProjectFolder } from './cli/read-project-folder.ts';
import { layOutScreen, openFiles, requestFor, testEngine } from './testing/layout-engine.ts';
import { deviceModel } from './testing/make-scene.ts';

const brew = testEngine().open(
  readProjectFolder(fileURLToPath(new URL('../../examples/brew', import.meta.url))),
);

const HELLO = `import { Text, View } from 'react-native';
export default function App({ name = 'world' }) {
  return <View style={{ flex: 1, padding: 16 }}><Text>{'Hello ' + name}</Text></View>;
}`;

function codesOf(diagnostics: readonly { code: string }[]): string[] {
  return diagnostics.map(({ code }) => code);
}

describe('the example app', () => {
  it('is laid out completely on every kind of device, as documents that satisfy the contract', () => {
    for (const name of ['iphone-se', 'iphone-15', 'pixel-8', 'galaxy-tab-s9']) {
      const { context, platform } = deviceModel(name);
      const { screens } = brew.discover(platform);
      expect(screens.length).toBeGreaterThanOrEqual(7);
      for (const { entry, screenId } of screens) {
        const request = { entry, device: context, platform, bare: false };
        const { document } = layOutScreen(brew, request);
        expect(layoutDocumentSchema.safeParse(document).error).toBeUndefined();
        expect(document.screen_id).toBe(screenId);
        expect(document.stats).toMatchObject({ coverage: 1, snapshots: 0 });
      }
    }
  });

  it('gives the same bytes again, also from an engine that remembers nothing', () => {
    const folder = fileURLToPath(new URL('../../examples/brew', import.meta.url));
    const [screen] = brew.discover('ios').screens;
    const request = { ...requestFor('x'), entry: screen?.entry ?? { file: '', export: '' } };
    const first = layOutScreen(brew, request).bytes;
    expect(Buffer.from(layOutScreen(brew, request).bytes).equals(first)).toBe(true);
    const fresh = testEngine().open(readProjectFolder(folder));
    expect(Buffer.from(layOutScreen(fresh, request).bytes).equals(first)).toBe(true);
  });

  it('names the bytes behind every asset it shows', () => {
    const { screens } = brew.discover('ios');
    const outcomes = screens.map(({ entry }) => layOutScreen(brew, { ...requestFor('x'), entry }));
    const assets = outcomes.flatMap(({ assets: found }) => [...found.values()]);
    expect(assets.length).toBeGreaterThan(0);
    for (const { origin, sha256 } of assets) {
      expect('file' in origin && origin.file).toMatch(/\.png$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

it('draws hairlines as thin as the device can, or as thick as is asked for', () => {
  const project = openFiles({
    'App.tsx': `import { StyleSheet, View } from 'react-native';
      export default () => <View style={{ height: StyleSheet.hairlineWidth }} />;`,
  });
  const height = (hairline: { hairlineWidth?: number }) =>
    layOutScreen(project, requestFor('App.tsx', hairline)).document.root.children[0]?.frame.height;
  expect([height({}), height({ hairlineWidth: 1 }), height({})]).toEqual([0.3333, 1, 0.3333]);
});

describe('what a screen depends on', () => {
  it('leaves out the files of the other screens that its navigators list', () => {
    const { screens } = brew.discover('ios');
    const files = screens.map(({ entry }) => layOutScreen(brew, { ...requestFor('x'), entry }).inputs?.files);
    for (const [index, { entry }] of screens.entries()) {
      const readers = files.filter((read) => read?.includes(entry.file));
      expect(readers).toEqual([files[index]]);
    }
  });

  it('names what source asked about the device, and the answers', () => {
    const source = `import { Text, useWindowDimensions } from 'react-native';
export default () => <Text>{useWindowDimensions().width}</Text>;`;
    const { inputs } = layOutScreen(openFiles({ 'App.tsx': source }), requestFor('App.tsx'));
    expect(inputs?.device).toEqual({ width: 393 });
  });
});

describe('laying out a screen', () => {
  it('hands props on, and tells what was read and how long it took', () => {
    const project = openFiles({ 'Greeting.tsx': HELLO });
    const { document, reads, timingsMs } = layOutScreen(
      project,
      requestFor('Greeting.tsx', { props: { name: 'Ada' } }),
    );
    expect(JSON.stringify(document.root)).toContain('Hello Ada');
    expect(reads.files).toEqual(['Greeting.tsx']);
    expect(Object.values(timingsMs).every((ms) => ms >= 0)).toBe(true);
  });

  it('says which files were meant when an entry is not there', () => {
    const project = openFiles({ 'src/HomeScreen.tsx': HELLO });
    const outcome = project.layout(requestFor('src/HomeScren.tsx'));
    expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'ENTRY_NOT_FOUND' } });
    expect(JSON.stringify(outcome)).toContain('src/HomeScreen.tsx');
  });

  it('names line and column when the screen itself does not parse', () => {
    const outcome = openFiles({ 'App.tsx': 'export default () => {\n  return 1 +* 2;\n};' }).layout(
      requestFor('App.tsx'),
    );
    expect(outcome).toMatchObject({ status: 'failed', failure: { code: 'SOURCE_INVALID' } });
    expect(outcome.status === 'failed' && outcome.diagnostics[0]).toMatchObject({
      code: 'SYNTAX_ERROR',
      file: 'App.tsx',
      line: 2,
    });
  });

  it('still shows a screen that imports a file that does not parse', () => {
    const project = openFiles({
      'App.tsx': `import { Broken } from './Broken';\n${HELLO.replace('</View>', '<Broken /></View>')}`,
      'Broken.tsx': 'export const Broken = (;',
    });
    const { document } = layOutScreen(project, requestFor('App.tsx'));
    expect(JSON.stringify(document.root)).toContain('Hello world');
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'SYNTAX_ERROR', file: 'Broken.tsx' }),
    );
  });

  it('warns where a screen needs what the device does not have', () => {
    const project = openFiles({
      'App.tsx': `import './track';\nimport { Gyroscope } from 'expo-sensors';\n${HELLO}`,
      'track.ts': `import * as Location from 'expo-location';\nimport type { Camera } from 'expo-camera';`,
    });
    const none = { camera: false, microphone: false, accelerometer: false, gyroscope: false, gps: false };
    const missing = (sensorFlags: typeof none) =>
      layOutScreen(project, requestFor('App.tsx', { sensorFlags }))
        .document.diagnostics.filter(({ code }) => code === 'CAPABILITY_MISSING')
        .map(({ file, line }) => `${file}:${line}`);
    expect(missing(none)).toEqual(['App.tsx:2', 'track.ts:1']);
    expect(missing({ ...none, gps: true })).toEqual(['App.tsx:2']);
    expect(missing({ ...none, gps: true, gyroscope: true })).toEqual([]);
  });
});

describe('hostile source', () => {
  it('ends as a diagnostic when components never stop nesting', () => {
    const project = openFiles({
      'App.tsx': `import { View } from 'react-native';\nexport default function App() { return <View><App /></View>; }`,
    });
    const outcome = project.layout(requestFor('App.tsx'));
    const diagnostics = outcome.status === 'failed' ? outcome.diagnostics : outcome.document.diagnostics;
    expect(codesOf(diagnostics).some((code) => /BUDGET|DEEP|RECURS/.test(code))).toBe(true);
  });

  it('ends as a diagnostic when elements are nested deeper than Yoga can go', () => {
    const depth = 1_000;
    const nested = `${'<View>'.repeat(depth)}<Text>x</Text>${'</View>'.repeat(depth)}`;
    const project = openFiles({
      'App.tsx': `import { Text, View } from 'react-native';\nexport default () => ${nested};`,
    });
    const outcome = project.layout(requestFor('App.tsx'));
    const diagnostics = outcome.status === 'failed' ? outcome.diagnostics : outcome.document.diagnostics;
    expect(codesOf(diagnostics).some((code) => /DEEP|BUDGET/.test(code))).toBe(true);
  });

  it('ends as a diagnostic when a render never finishes', () => {
    const project = openFiles({
      'App.tsx': `import { Text } from 'react-native';\nexport default function App() { let i = 0; while (true) i += 1; return <Text>{i}</Text>; }`,
    });
    const outcome = project.layout(requestFor('App.tsx'));
    const diagnostics = outcome.status === 'failed' ? outcome.diagnostics : outcome.document.diagnostics;
    expect(codesOf(diagnostics)).toContain('BUDGET_EXCEEDED');
  });
});
